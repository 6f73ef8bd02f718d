//! The road of a report in Spanish, from the front page to the thanks.

use reqwest::{Method, Response};

use crate::app::App;
use crate::incidents::told;

const FORM: &str = "/es/services/netflix/report";

async fn text(answer: Response, status: u16) -> String {
    assert_eq!(answer.status().as_u16(), status);
    let html = answer.text().await.expect("a body");
    assert!(html.contains("<html lang=\"es\">"), "{html}");
    html
}

async fn post(app: &App, body: &str) -> Response {
    post_to(app, FORM, body).await
}

async fn post_to(app: &App, path: &str, body: &str) -> Response {
    let request = app
        .request(Method::POST, path)
        .header("X-Forwarded-For", app.reporter())
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin");
    request.body(body.to_owned()).send().await.expect("answers")
}

#[actix_web::test]
async fn the_front_page_leads_to_the_form_and_the_form_to_thanks() {
    let mut app = App::start().await;
    app.tick().await;
    let home = text(app.get("/es/?q=netflix").await, 200).await;
    assert!(home.contains(&format!("href=\"{FORM}\"")), "{home}");
    let form = text(app.get(FORM).await, 200).await;
    assert!(form.contains(&format!("action=\"{FORM}\"")));
    assert!(form.contains("¿Qué te pasa con Netflix?") && form.contains("El video no arranca"));
    assert!(form.contains("<option value=\"US-NY\">Nueva York</option>"));
    for _ in 0..6 {
        let html = text(post(&app, "failure=complete&zip=44114").await, 200).await;
        assert!(
            html.contains("desde el condado de Cuyahoga, Ohio"),
            "{html}"
        );
    }
    let html = text(post(&app, "failure=complete&region=US-OH").await, 200).await;
    assert!(html.contains("Eres una de 7 personas en Ohio en los últimos 15 minutos."));
    app.tick().await;
    assert_eq!(app.state("US-OH").await["reports"], 7);
}

#[actix_web::test]
async fn a_report_is_taken_back_in_spanish() {
    let app = App::start().await;
    let html = text(post(&app, "failure=slow&region=US-NY").await, 200).await;
    let field = |name: &str| {
        let (_, rest) = html
            .split_once(&format!("name=\"{name}\" value=\""))
            .expect("is there");
        rest.split('"').next().expect("ends").to_owned()
    };
    let body = format!(
        "take_back={}&receipt={}",
        field("take_back"),
        field("receipt")
    );
    let html = text(post(&app, &body).await, 200).await;
    assert!(
        html.contains("Tu reporte se retiró y ya no se cuenta."),
        "{html}"
    );
}

#[actix_web::test]
async fn what_is_wrong_is_told_in_spanish() {
    let app = App::with(&["--reports-per-minute", "1"]).await;
    let html = text(post(&app, "symptom=app&zip=99999").await, 422).await;
    assert!(
        html.contains("Elige qué te pasa.") && html.contains("No conocemos este código postal.")
    );
    assert!(html.contains("99999"), "the value is kept");
    let send = || {
        let request = app
            .request(Method::POST, FORM)
            .header("X-Forwarded-For", "20.9.9.9")
            .header("content-type", "application/x-www-form-urlencoded");
        request.body("failure=slow&zip=44114").send()
    };
    assert_eq!(send().await.expect("answers").status(), 200);
    let refused = send().await.expect("answers");
    assert!(refused.headers().contains_key("retry-after"));
    let html = text(refused, 429).await;
    assert!(html.contains("Inténtalo de nuevo en un minuto."), "{html}");
    assert!(!html.contains("try again"), "{html}");
    let html = text(app.get("/es/?no-such=1").await, 400).await;
    assert!(html.contains("La solicitud no se puede leer"), "{html}");
}

#[actix_web::test]
async fn a_tip_is_left_in_spanish() {
    let app = App::start().await;
    let path = "/es/services/netflix/tips";
    let html = text(app.get(path).await, 200).await;
    assert!(html.contains(&format!("action=\"{path}\"")), "{html}");
    assert!(html.contains("Aún no hay consejos."), "{html}");
    let html = text(post_to(&app, path, "text=%21%21&region=XX").await, 422).await;
    assert!(
        html.contains("Tu consejo no tiene ninguna palabra"),
        "{html}"
    );
    assert!(
        html.contains("Elige un estado o déjalo sin elegir."),
        "{html}"
    );
    let long = format!("text={}", "a".repeat(501));
    let html = text(post_to(&app, path, &long).await, 422).await;
    assert!(html.contains("Tu consejo tiene 501 caracteres; como máximo pueden ser 500."));
    let sent = "text=Reinicia+la+tele&region=US-OH";
    let html = text(post_to(&app, path, sent).await, 200).await;
    assert!(html.contains("Tu consejo se guardó."), "{html}");
    let html = text(post_to(&app, path, sent).await, 409).await;
    assert!(html.contains("Tu consejo no se envió."), "{html}");
    assert!(
        html.contains("Estas mismas palabras ya se enviaron"),
        "{html}"
    );
    assert!(
        html.contains("Reinicia la tele"),
        "what was written is kept"
    );
    let html = text(post_to(&app, path, "helped=no-such").await, 404).await;
    assert!(html.contains("Aquí no hay nada") && html.contains("Puede que ya no exista"));
}

#[actix_web::test]
async fn a_lost_reader_is_answered_in_the_language_of_the_address() {
    let app = App::start().await;
    for path in [
        "/es/no-such",
        "/es/services/netfix/report",
        "/es/incidentes",
    ] {
        let answer = app.request(Method::GET, path).header("accept", "text/html");
        let html = text(answer.send().await.expect("answers"), 404).await;
        assert!(
            html.contains("No hay ninguna página en esta dirección."),
            "{html}"
        );
    }
    let answer = app
        .request(Method::GET, "/especial")
        .header("accept", "text/html");
    let html = answer
        .send()
        .await
        .expect("answers")
        .text()
        .await
        .expect("a body");
    assert!(
        html.contains("<html lang=\"en\">"),
        "another word is no language"
    );
    let moved = app.get("/es").await;
    assert_eq!(moved.status(), 308);
    assert_eq!(moved.headers()["location"], "/es/");
    let html = text(app.get("/es/offline").await, 200).await;
    assert!(html.contains("No tienes conexión."), "{html}");
}

#[actix_web::test]
async fn each_page_names_the_other_and_both_answer() {
    let app = App::start().await;
    for path in [
        "/",
        "/services/netflix/report",
        "/services/netflix/tips",
        "/explore/netflix",
        "/methodology",
        "/privacy",
        "/embed-builder",
        "/developers",
    ] {
        for (root, code) in [("", "en"), ("/es", "es")] {
            let html = app
                .get(&format!("{root}{path}"))
                .await
                .text()
                .await
                .expect("a body");
            assert!(html.contains(&format!("<html lang=\"{code}\">")));
            for (language, root) in [("en", ""), ("es", "/es"), ("x-default", "")] {
                let link = format!("hreflang=\"{language}\" href=\"{}{root}{path}\"", app.url);
                assert!(html.contains(&link), "{root}{path}: {link}");
            }
            let own = format!("rel=\"canonical\" href=\"{}{root}{path}\"", app.url);
            assert!(html.contains(&own), "{own}");
        }
    }
    let list = app.get("/sitemap.xml").await.text().await.expect("a body");
    assert!(
        list.contains(&format!("<loc>{}/es/</loc>", app.url)),
        "{list}"
    );
}

#[actix_web::test]
async fn its_scripts_are_there_and_speak_spanish() {
    let app = App::start().await;
    let said = scripts(&app, FORM).await;
    assert!(said.contains("Un toque envía tu reporte.") && !said.contains("One tap"));
    let said = scripts(&app, "/es/explore/netflix").await;
    assert!(said.contains("Condados") && !said.contains("Counties"));
    let said = scripts(&app, "/es/embed-builder").await;
    assert!(said.contains("La vista previa y el código cambiaron."));
    let said = scripts(&app, "/es/developers").await;
    assert!(said.contains("Consultando…") && !said.contains("Asking…"));
    let said = scripts(&app, "/explore/netflix").await;
    assert!(said.contains("Counties") && !said.contains("Condados"));
}

/// All that the scripts of a page are made of.
async fn scripts(app: &App, path: &str) -> String {
    let html = app.get(path).await.text().await.expect("a body");
    let files = html
        .split("\"/assets/")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    let mut said = String::new();
    for file in files.filter(|file| file.ends_with(".js")) {
        let answer = app.get(&format!("/assets/{file}")).await;
        assert_eq!(answer.status(), 200, "{file}");
        let cache = answer.headers()["cache-control"]
            .to_str()
            .expect("is ASCII")
            .to_owned();
        assert!(cache.contains("immutable"), "{file}: {cache}");
        said += &answer.text().await.expect("a body");
    }
    said
}

#[actix_web::test]
async fn an_incident_is_told_in_spanish_and_stays_as_it_was_published() {
    let (app, id) = told().await;
    let version = app.json(&format!("/api/v1/incidents/{id}")).await;
    let data = &version["data"];
    let html = text(app.get(&format!("/es/incidents/{id}")).await, 200).await;
    assert!(html.contains("problemas con Netflix"), "{html}");
    assert!(html.contains("El detector de Outcry señaló el aumento"));
    let headline = data["headline"].as_str().expect("is text");
    assert!(!html.contains(&format!(">{headline}<")), "{html}");
    let address = data["citation"]["permalink"].as_str().expect("is text");
    assert!(!address.contains("/es/") && html.contains(address));
    let path = address.strip_prefix(&app.url).expect("is ours");
    assert!(html.contains(&format!("href=\"{path}\" hreflang=\"en\"")));
    let cited = app.get(path).await.text().await.expect("a body");
    assert!(cited.contains("<html lang=\"en\">") && cited.contains(headline));
    let english = app.get(&format!("/incidents/{id}")).await;
    let english = english.text().await.expect("a body");
    assert!(
        english.contains("<html lang=\"en\">"),
        "kept apart by language"
    );
    assert!(english.contains(&format!("href=\"/es/incidents/{id}\"")));
}

#[actix_web::test]
async fn lists_and_comparisons_stay_in_spanish() {
    let (app, id) = told().await;
    let list = text(app.get("/es/incidents?service=netflix").await, 200).await;
    assert!(list.contains(&format!("href=\"/es/incidents/{id}\"")));
    assert!(list.contains("Incidentes de Netflix") && list.contains("action=\"/es/incidents\""));
    let html = text(app.get("/es/incidents?status=x").await, 422).await;
    assert!(html.contains("Algunos campos no se aceptaron"), "{html}");
    text(app.get("/es/incidents/netflix-2020-01-01-a").await, 404).await;
    let html = text(app.get("/es/corrections").await, 200).await;
    assert!(html.contains("No se ha corregido nada."), "{html}");
    let added = app.get("/es/compare?services=netflix&add=hulu").await;
    assert_eq!(added.status(), 303);
    let path = "/es/compare?services=netflix,hulu";
    assert_eq!(added.headers()["location"], path);
    let html = text(app.get(path).await, 200).await;
    assert!(html.contains("¿Cómo se comparan"), "{html}");
    assert!(html.contains(&format!("href=\"{path}&#38;measure=reports\"")));
    text(app.get("/es/compare?services=netflix").await, 422).await;
}
