//! What the machine can do with the same framework and no work.

use actix_web::http::header;
use actix_web::{App, HttpResponse, HttpServer, web};
use serde::Deserialize;

#[derive(Deserialize)]
#[expect(dead_code, reason = "parsed for the cost of it")]
struct Report {
    service: String,
    failure: String,
    symptom: String,
    location: Location,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "parsed for the cost of it")]
struct Location {
    lat: f64,
    lon: f64,
}

async fn echo(_: web::Json<Report>) -> HttpResponse {
    HttpResponse::Accepted().finish()
}

async fn fixed(body: web::Data<web::Bytes>) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "application/json"))
        .insert_header((header::CONTENT_ENCODING, "gzip"))
        .body(body.get_ref().clone())
}

/// `echo` or `fixed SIZE`; prints its address and serves for ever.
pub fn serve(args: &[String]) {
    let size = args.get(1).and_then(|s| s.parse().ok()).unwrap_or(0);
    let body = web::Data::new(web::Bytes::from(vec![b'x'; size]));
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    println!("http://{}", listener.local_addr().expect("is bound"));
    actix_web::rt::System::new()
        .block_on(
            HttpServer::new(move || {
                App::new()
                    .app_data(body.clone())
                    .route("/api/v1/reports", web::post().to(echo))
                    .route("/", web::get().to(fixed))
            })
            .backlog(2048)
            .listen(listener)
            .expect("listens")
            .run(),
        )
        .expect("serves");
}
