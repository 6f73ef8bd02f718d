# Las palabras de las páginas en español de Estados Unidos (es-US): los miles con coma, las horas como
# «9:30 p.m. ET», y se habla de «tú». Dice los mismos mensajes que en.ftl, con las mismas variables y marcas.

## The language itself

language-name = Español
open-graph-locale = es_US

## Numbers

under-a-tenth = menos de 0.1
none = ninguno
less-than-one = menos de uno
about = alrededor de { $count }
over-a-hundred = más de 100
under-five = menos de 5
under-one = menos de 1
not-known = se desconoce
minutes =
    { NUMBER($count) ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
share-almost-nobody = Muy pocas personas
share-one-in-ten = Una décima parte de las personas
share-one-in-five = Una quinta parte de las personas
share-one-in-four = Una cuarta parte de las personas
share-one-in-three = Un tercio de las personas
share-two-in-five = Dos de cada cinco personas
share-half = La mitad de las personas
share-three-in-five = Tres de cada cinco personas
share-two-in-three = Dos de cada tres personas
share-three-in-four = Tres de cada cuatro personas
share-four-in-five = Cuatro de cada cinco personas
share-nine-in-ten = Nueve de cada diez personas
share-nearly-all = Casi todas las personas

## Times

midnight = medianoche
noon = mediodía
morning-half = a.m.
afternoon-half = p.m.
clock-at =
    { $hour ->
        [one-oclock] a la { $clock }
        [midnight] a la { $clock }
        [noon] al { $clock }
       *[other] a las { $clock }
    }
month =
    { NUMBER($month) ->
        [1] ene.
        [2] feb.
        [3] mar.
        [4] abr.
        [5] may.
        [6] jun.
        [7] jul.
        [8] ago.
        [9] sept.
        [10] oct.
        [11] nov.
       *[12] dic.
    }
weekday-short =
    { NUMBER($day) ->
        [1] lun.
        [2] mar.
        [3] mié.
        [4] jue.
        [5] vie.
        [6] sáb.
       *[7] dom.
    }
day-of-month = { $day } de { $month }
in-the-same-minute = en el mismo minuto
after = { $span } después
before = { $span } antes

## Places

the-country = el país
state-in-sentence =
    { $state ->
        [AS] Samoa Americana
        [DC] el Distrito de Columbia
        [HI] Hawái
        [LA] Luisiana
        [MI] Míchigan
        [MO] Misuri
        [MP] las Islas Marianas del Norte
        [MS] Misisipi
        [NC] Carolina del Norte
        [ND] Dakota del Norte
        [NH] Nuevo Hampshire
        [NJ] Nueva Jersey
        [NM] Nuevo México
        [NY] Nueva York
        [OR] Oregón
        [PA] Pensilvania
        [SC] Carolina del Sur
        [SD] Dakota del Sur
        [VI] las Islas Vírgenes de Estados Unidos
        [WV] Virginia Occidental
       *[other] { $name }
    }
state-title =
    { $state ->
        [AS] Samoa Americana
        [DC] Distrito de Columbia
        [HI] Hawái
        [LA] Luisiana
        [MI] Míchigan
        [MO] Misuri
        [MP] Islas Marianas del Norte
        [MS] Misisipi
        [NC] Carolina del Norte
        [ND] Dakota del Norte
        [NH] Nuevo Hampshire
        [NJ] Nueva Jersey
        [NM] Nuevo México
        [NY] Nueva York
        [OR] Oregón
        [PA] Pensilvania
        [SC] Carolina del Sur
        [SD] Dakota del Sur
        [VI] Islas Vírgenes de Estados Unidos
        [WV] Virginia Occidental
       *[other] { $name }
    }
list-and =
    { $sound ->
        [i] { $most } e { $last }
       *[other] { $most } y { $last }
    }
or-before =
    { $sound ->
        [o] { " u " }
       *[other] { " o " }
    }
states = { NUMBER($count) } estados
states-and-territories = { NUMBER($count) } estados y territorios
places = { NUMBER($count) } lugares
nationwide = Todo el país
county = el condado de { $name }
parish = la parroquia de { $name }
county-and-state = { $county }, { $state }

## Around every page

skip-link = Saltar al contenido principal
find-service = Busca un servicio
nav-main = Principal
nav-services = Servicios
nav-incidents = Incidentes
nav-compare = Comparar
nav-method = Método
report-a-problem = Reportar un problema
report-a-problem-with = Reportar un problema con { $name }
menu = Menú
simulated-label = Datos simulados
simulated = <b>Datos simulados.</b> Un programa creó todos los reportes que ves aquí, para mostrar cómo funciona Outcry. Nada de lo que dice esta página ocurrió.
stale = <b>Estas cifras son de hace { $age } ({ $time }).</b> No estamos recibiendo datos nuevos. Los reportes que envíes se guardan y se contarán.
foot-say = Outcry cuenta los reportes que la gente decide enviar. No prueba ningún servicio. No tiene relación con las empresas que aquí se nombran.
foot-read = Leer
foot-how = Cómo contamos
foot-limits = Lo que no podemos ver
foot-data = Usar los datos
foot-cite = Descargar y citar
foot-api = API para programas
foot-embed = Insertar un widget
foot-about = Acerca de
foot-privacy = Privacidad
all-services = Todos los servicios

## What went wrong

not-found-title = No hay ninguna página en esta dirección.
not-found-text = Puede que la dirección tenga un error o que la página se haya movido.
did-you-mean = ¿Quisiste decir <a></a>?
do-you-mean = ¿Quieres decir <a></a>?
name-of-service = Nombre de un servicio
search = Buscar
most-reported-today = Lo más reportado hoy
what-now = Qué no funciona ahora
offline-title = No tienes conexión.
offline-text = Esta página necesita conexión, y lo que teníamos antes es demasiado viejo para mostrarlo.
offline-form = Aun así puedes reportar un problema: el formulario de un servicio cuya página ya viste en este dispositivo se abre sin conexión. Tu reporte se guarda aquí y se envía cuando vuelvas a tener conexión.
try-again = Intentar de nuevo
problem-title =
    { $kind ->
        [bad-request] La solicitud no se puede leer
        [unauthorized] Solo para operadores
        [cross-site] Enviado desde otro sitio
        [not-found] Aquí no hay nada
        [method-not-allowed] No con este método
        [not-acceptable] No en este formato
        [timeout] La solicitud tardó demasiado
        [in-flight] La misma solicitud está en curso
        [duplicate] Ya existe
        [too-large] El contenido es demasiado grande
        [unsupported-media-type] No en este tipo de contenido
        [invalid] Algunos campos no se aceptaron
        [location-required] Hace falta un lugar
        [outside-coverage] Fuera de Estados Unidos
        [idempotency-key-reused] La clave pertenece a otro reporte
        [challenge-required] Antes se pide un poco de trabajo
        [rate-limited] Demasiado desde aquí
        [unavailable] No es posible en este momento
       *[internal] Algo salió mal de nuestro lado
    }
problem-reason =
    { $kind ->
        [bad-request] La dirección o el formulario tiene algo que no pudimos leer. Vuelve atrás e inténtalo de nuevo.
        [cross-site] Envía el formulario desde esta misma página.
        [not-found] Puede que ya no exista o que haya pasado el plazo.
        [timeout] Revisa tu conexión e inténtalo de nuevo.
        [invalid] La dirección tiene una palabra que no conocemos. Vuelve atrás y elige otra vez.
        [location-required] Escribe un código postal o elige un estado.
        [outside-coverage] Este lugar queda fuera de Estados Unidos. Elige un estado o solo el país.
        [rate-limited] Llegaron muchos reportes desde tu red.
        [unavailable] Por ahora no podemos guardar ni leer reportes. No se perdió nada de lo confirmado; inténtalo de nuevo en unos segundos.
       *[other] Vuelve atrás e inténtalo de nuevo.
    }
problem-wait =
    { NUMBER($minutes) ->
        [one] Inténtalo de nuevo en un minuto.
       *[other] Inténtalo de nuevo en { $minutes } minutos.
    }
taken-back-title = Reporte retirado
taken-back-text = Tu reporte se retiró y ya no se cuenta.

## The form

not-sent-yet = Aún sin enviar
not-sent-yet-stop = Aún sin enviar.
report-title = { $what }: { $name }
report-description = Reporta un problema con { $name }. Dos toques, sin cuenta.
breadcrumb = Ruta de navegación
back = Volver
step-of-two = Paso { $step } de 2
was-not-sent = Tu reporte no se envió.
answers-are-kept = Tus respuestas se conservan. Revisa lo que está marcado abajo.
what-does-it-do = ¿Qué te pasa con { $name }?
complete = No funciona
complete-detail = No lo puedo usar
intermittent = Funciona a ratos
intermittent-detail = Vuelve y luego se corta otra vez
slow = Va lento o con mala calidad
slow-detail = Funciona, pero mal
what-do-you-see = ¿Qué ves?
rather-not-say = Prefiero no decirlo
where-are-you = ¿Dónde estás?
place-note = Un código postal o un estado, lo que prefieras. Guardamos el estado, el condado y una celda del mapa de unas 12 millas de ancho.
zip-code = Código postal
state-label = Estado, D.C. o territorio
choose-one = Elige uno
country-only = Contarme solo para el país
send-report = Enviar reporte
kept-note = Guardamos la hora, el tipo, el síntoma, el estado, el condado y la celda del mapa. No guardamos tu nombre ni tu dirección de red.
fills-note = Las tramas son las mismas que en el mapa. ¿Es otro servicio? <a>Elige uno diferente</a>
wrong-failure = Elige qué te pasa.
wrong-symptom = Elige algo de la lista, o nada.
wrong-zip = No conocemos este código postal. Usa los cinco dígitos de una dirección, o elige un estado.
wrong-region = Elige un estado, o solo el país.
wrong-location = Escribe un código postal o elige un estado.
wrong-form = No pudimos leer algo del formulario. Envíalo de nuevo.

## The form with a script

one-tap = Un toque envía tu reporte.
send-without-saying = Enviar sin decirlo
change = Cambiar
remembered-here = guardado aquí
not-reached = No podemos conectarnos. Tus respuestas se conservan en esta página.
report-is-in = Gracias. Tu reporte llegó.
use-my-location = Usar mi ubicación
your-location = Tu ubicación
rounds-position = Tu dispositivo redondea la posición a una milla, más o menos, antes de enviar nada.
place-note-short = Guardamos el estado, el condado y una celda del mapa de unas 12 millas de ancho.
no-position = Tu dispositivo no dijo dónde está. Escribe un código postal o elige un estado.
zip-label = Código postal { $zip }
zip-digits = Un código postal tiene cinco dígitos.
or = o
use-this-zip = Usar este código
use-this-state = Usar este estado
choose-from-list = Elige un estado, D.C. o un territorio de la lista.
the-country-only = Solo el país
skip = Omitir. Contarme solo para el país
forget = Olvidar { $place }
unknown-zip = No conocemos este código postal. Revísalo o elige un estado.
place-outside = Este lugar queda fuera de Estados Unidos. Elige un estado u omite este paso.
place-unread = No pudimos leer este lugar. Elígelo de nuevo.
network-is-loud = Ahora llegan muchos reportes desde tu red. Tus respuestas se conservan; inténtalo de nuevo.
network-must-wait =
    { NUMBER($minutes) ->
        [one] Llegaron muchos reportes desde tu red. Inténtalo de nuevo en un minuto.
       *[other] Llegaron muchos reportes desde tu red. Inténtalo de nuevo en { $minutes } minutos.
    }
try-in-a-minute = Inténtalo de nuevo en un minuto. Tus respuestas se conservan.
will-send = Tu reporte no se envió. Lo enviaremos cuando vuelvas a tener conexión.
seem-offline = Parece que no tienes conexión, o no podemos conectarnos. { $where } Se envía con la hora en que lo dijiste, { $time }.
kept-on-device = Se guarda solo en este dispositivo, aunque cierres esta página.
kept-on-page = Se guarda en esta página: no la cierres.
try-now = Intentar ahora
trying = Intentando…
still-not-reached = Seguimos sin poder conectarnos.
do-not-send = No enviarlo
taken-back = Tu reporte se retiró.
no-longer-counted = Ya no se cuenta.
not-taken-back = No se pudo retirar. Inténtalo de nuevo.
country-day = Todo el país, últimas 24 horas. Banda: rango normal.

## After a report

done-title = Reporte enviado: { $name }
done-sent = Reporte enviado, { $time }
done-sent-from = Reporte enviado, { $time }, desde { $place }
done-one-of = Eres una de { NUMBER($count) } personas en { $place } en los últimos 15 minutos.
done-one-of-again = Gracias de nuevo. Eres una de { NUMBER($count) } personas en { $place } en los últimos 15 minutos.
done-few = Gracias. Eres una de unas pocas personas en { $place }.
done-few-again = Gracias de nuevo. Eres una de unas pocas personas en { $place }.
done-first = Eres la primera persona en { $place } en los últimos 15 minutos.
done-held = Gracias. Llegaron muchos reportes a la vez desde tu red, así que este se guarda y se revisa antes de contarlo.
done-stale = Gracias. Lo contaremos cuando vuelvan los conteos.
done-recovered = Gracias. A los demás les ayuda saber que ya funciona.
done-expected = Esperaríamos { $guess } a esta hora.
done-once = Cada persona cuenta una vez en 15 minutos, y tu reporte ya está incluido.
done-no-place = Sin un lugar, tu reporte cuenta para el país y no aparece en el mapa.
done-say = { $share } dicen que { $name } no funciona.
done-spark = { $name }: reportes en el país en las últimas cuatro horas frente al rango normal
done-map = { $name } por estado, con una marca en { $place }
country-since =
    { $hour ->
        [one-oclock] Todo el país desde la { $clock }. Banda: rango normal.
        [midnight] Todo el país desde la { $clock }. Banda: rango normal.
        [noon] Todo el país desde el { $clock }. Banda: rango normal.
       *[other] Todo el país desde las { $clock }. Banda: rango normal.
    }
by-state = { $name } por estado, últimos 15 minutos
see-what-happens = Ver qué está pasando con { $name }
works-again = ¿Ya funciona? Avisar que se arregló también ayuda a los demás.
works-now = Ya funciona
take-back = Retirar mi reporte
until =
    { $hour ->
        [one-oclock] hasta la { $clock }
        [midnight] hasta la { $clock }
        [noon] hasta el { $clock }
       *[other] hasta las { $clock }
    }

## The front page

home-title = Outcry: qué no funciona en este momento
home-description = Reportes de problemas de personas en Estados Unidos, comparados con lo normal para la hora, servicio por servicio y estado por estado.
home-ask = ¿Qué no funciona?
home-lede = Aquí la gente reporta problemas. Comparamos el conteo con lo normal para la hora y mostramos dónde está pasando.
most-reported-now = Lo más reportado ahora: <a></a>
together = <b>Todos los servicios juntos, últimos 15 minutos.</b> Color más fuerte: más por encima de lo normal. Rayado: sobre todo a ratos. <a>Ver los servicios</a>
together-calm = Todos los servicios juntos: ningún estado está por encima de lo normal
together-above = Todos los servicios juntos: los reportes están por encima de lo normal en { $places }
found-none = Aquí no hay ningún servicio llamado “{ $words }”
found-some = Servicios que coinciden con “{ $words }”
found-hint = Revisa la ortografía o mira <a>los { NUMBER($count) } servicios</a> por tipo.
more-than-usual = Más reportes de lo habitual
updated = Actualizado { $time }, { $date }
none-above = Ningún servicio tiene más reportes de lo habitual.
head-service = Servicio
head-what = Qué reporta la gente
head-day = Últimas 24 horas. Línea: reportes. Banda: rango normal
head-now = Últimos 15 minutos
usual-number = habitual: { $number }
report-short = Reportar
as-usual-or-few = Como de costumbre, o muy pocos reportes para saber
as-usual = Como de costumbre
too-few = Muy pocos reportes
order = Orden
order-reports = Más reportados
order-name = De la A a la Z
order-kind = Por tipo
see-all = Ver los { NUMBER($count) } servicios
recent-incidents = Incidentes recientes
recent-when = Cuándo
recent-lasted = Duración
recent-peak = Máximo
recent-where = Dónde
recent-notice = Primer aviso de la empresa
recent-in-minute = En el minuto de nuestra alerta
recent-lead = { $lead } de nuestra alerta
recent-none = Ninguno visto
all-incidents = Todos los incidentes
coming-down = En descenso
above-slightly = Ligeramente por encima de lo normal
above = Por encima de lo normal
above-far = Muy por encima de lo normal
above-in = { $above } en { $places }
above-country = { $above } en todo el país
above-more = Y por encima de lo normal en { NUMBER($count) } más.
say-complete = { $share } dicen que no funciona
say-slow = La mayoría dice que va lento o que funciona a ratos
say-intermittent = La mayoría dice que funciona a ratos
rose-at = Subió { $at }.
now-and-was = Ahora { $now } veces lo normal; antes, { $was }
spark-range = { $name }: reportes en las últimas 24 horas frente al rango normal
spark-plain = { $name }: reportes en las últimas 24 horas
aged = Estas cifras son de: { $time }.
aged-lost = Esta página perdió la conexión. Sigue intentando.
aged-old = Desde entonces no han llegado datos nuevos a esta página. Sigue intentando.

## The catalogue

catalogue-label =
    { $key ->
        [something-else] Otra cosa
        [an-error-message] Un mensaje de error
        [balance-is-missing-or-wrong] El saldo falta o está mal
        [banks-and-payments] Bancos y pagos
        [calls-fail] Las llamadas fallan
        [calls-or-meetings-fail] Las llamadas o reuniones fallan
        [card-is-refused] Rechazan la tarjeta
        [cloud-and-work] Nube y trabajo
        [delays] Retrasos
        [deposit-is-missing] Falta un depósito
        [files-wont-load] Los archivos no cargan
        [games] Juegos
        [home-phone] Teléfono fijo
        [i-cant-book-or-order] No puedo reservar ni pedir
        [i-cant-check-in] No puedo hacer el check-in
        [i-cant-pay] No puedo pagar
        [i-cant-post] No puedo publicar
        [i-cant-sign-in] No puedo iniciar sesión
        [internet-is-slow] El internet va lento
        [internet-providers] Proveedores de internet
        [it-keeps-stopping-to-load] Se detiene a cargar a cada rato
        [it-wont-connect] No se conecta
        [it-wont-start] No arranca
        [lights-flicker] Las luces parpadean
        [live-events-or-channels] Eventos o canales en vivo
        [mail-wont-send-or-arrive] El correo no sale o no llega
        [matchmaking] Búsqueda de partidas
        [messages-wont-send] Los mensajes no se envían
        [messaging-and-meetings] Mensajes y reuniones
        [mobile-carriers] Compañías de celular
        [mobile-internet] Internet móvil
        [n911-does-not-answer] El 911 no contesta
        [no-gas-or-heat] Sin gas o calefacción
        [no-internet-at-all] Sin nada de internet
        [no-signal] Sin señal
        [no-water] Sin agua
        [online-play] Juego en línea
        [orders-are-missing] Faltan pedidos
        [party-or-voice-chat] Chat de grupo o de voz
        [payments-fail] Los pagos fallan
        [payments-or-transfers-fail] Los pagos o transferencias fallan
        [requests-fail] Las solicitudes fallan
        [shopping] Compras
        [social-networks] Redes sociales
        [sound-or-music-wont-play] El sonido o la música no se oye
        [store-and-downloads] Tienda y descargas
        [streaming] Streaming de video y música
        [street-or-traffic-lights] Alumbrado o semáforos
        [texts-fail] Los mensajes de texto fallan
        [the-app-wont-open] La app no abre
        [the-console-wont-open] La consola no abre
        [the-feed-wont-load] El feed no carga
        [the-power-is-out] No hay luz
        [the-website-wont-open] El sitio web no abre
        [travel-and-delivery] Viajes y entregas
        [utilities-and-city-services] Servicios públicos y de la ciudad
        [video-wont-play] Los videos no se reproducen
        [video-wont-start] El video no arranca
        [wi-fi-drops] El wifi se cae
       *[other] { $label }
    }
