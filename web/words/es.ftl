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

## The page of the method

method-description = Cómo cuenta Outcry los reportes de problemas, con qué frecuencia sus alarmas se equivocan o llegan tarde, y qué no puede ver.
method-lede = Qué son los números, cuándo decimos que un lugar está por encima de lo normal y qué no pueden mostrar los datos.
on-this-page = En esta página
method-what = Qué es un reporte
method-what-text = Una persona que dice una vez que un servicio le falla: en el formulario o mediante la interfaz abierta. Cuenta en el minuto en que llega, en su estado y para el país. Un segundo reporte de la misma persona sobre el mismo servicio dentro de 15 minutos se agradece y no se cuenta otra vez. “Ya funciona” se cuenta aparte.
method-normal = Qué significa “normal”
method-normal-text = El número de reportes que esperaríamos en el mismo lapso si no pasara nada especial: se aprende para cada servicio y estado de las semanas anteriores, por hora y día de la semana en hora local. Las fallas pasadas se atenúan para que no se vuelvan lo normal. La banda de una gráfica abarca 95 de cada 100 conteos ordinarios.
method-unknown = Donde se sabe demasiado poco, no se juzga ningún lugar y la página lo dice.
method-above = Cuándo un lugar está por encima de lo normal
method-above-text = Una vez por minuto se compara cada conteo con el azar, para cada servicio, cada estado y el país. Un lugar se muestra por encima de lo normal cuando su conteo no se explica por el azar, es al menos 2 veces lo normal y suma al menos 5 reportes. Hay dos grados: el <b>aviso</b> es un indicio; el <b>pico</b> (rojo en las cifras de abajo) es lo que el azar por sí solo casi nunca produce. <a>Con qué frecuencia nos equivocamos</a>
method-kind = Total o a ratos
method-kind-text = Un lugar se dibuja con color liso cuando al menos el 60% dice “no funciona” y el conteo es bastante grande para que la proporción verdadera sea más de la mitad. En todos los demás casos va rayado. El rayado afirma menos, así que la duda se resuelve con rayado.
method-levels = Niveles del mapa
method-solid = Liso
method-hatched = Rayado
method-not-judged = no se juzga
method-usual-range = menos de 2×, o explicable por el azar
method-raised = Elevado
method-raised-range = de 2× a menos de 4×
method-high = Alto
method-high-range = de 4× a menos de 8×
method-very-high = Muy alto
method-very-high-range = 8× o más
method-look =
    { $fill ->
        [few] con puntos
        [usual] sin trama
        [solid-1] liso, claro
        [hatched-1] rayado, claro
        [solid-2] liso, mediano
        [hatched-2] rayado, mediano
        [solid-3] liso, fuerte
       *[hatched-3] rayado, fuerte
    }
method-cut = Los múltiplos se cortan, no se redondean hacia arriba: 7.96 veces lo normal se muestra como 7.9.
method-small = Conteos pequeños
method-small-text = Estas páginas muestran un conteo menor de 5 como “menos de 5”. Un condado o una celda del mapa se muestra solo si al menos cinco personas distintas reportaron desde allí en la ventana de tiempo. Aun así se oculta donde alguien podría deducir un conteo oculto sumando y restando: al único condado oculto de un estado lo acompaña el siguiente más pequeño; las dos partes más vacías de cada celda del mapa nunca se muestran; y una ventana no se muestra si, junto con otras anteriores, revelaría una oculta. Lo que se muestra una vez no se cambia nunca. Los reportes ocultos siguen contando en su estado. <a>Qué guardamos de un reporte</a>
method-area-usual = Lo habitual en un condado es el conteo habitual de su estado, repartido según los habitantes; para las celdas del mapa los habitantes se estiman por el número de códigos postales. Por eso un condado que siempre reporta más que sus vecinos puede verse elevado por un tiempo: lee el conteo, no solo el color.
method-abuse = Reportes falsos
method-abuse-text = Cada persona cuenta una vez en 15 minutos, y cada red solo puede enviar hasta cierta cantidad. Cuando llegan a la vez muchos reportes sobre un servicio desde una misma red, los que pasan de los primeros se guardan y quedan fuera de todas las cifras hasta que alguien los revise; la página dice cuántos son. Nadie comprueba los reportes uno por uno, y una campaña organizada aún podría mover un conteo pequeño. Lee con cuidado los conteos pequeños.
method-company = Declaraciones de la empresa
method-company-text = Consultamos una y otra vez la página o el canal público de estado de la empresa, guardamos las primeras palabras que encontramos con su hora y enlazamos la fuente; quien opera este servidor puede añadir otras, con su fuente. Una declaración nunca cambia un conteo ni un veredicto. “Ninguno visto” significa que no encontramos ninguna.
method-record = Cuánto nos equivocamos y cuánto tardamos
method-record-text = Ninguna falla anuncia cuándo empezó de verdad, así que medimos en un país simulado, donde lo sabemos: { $services } servicios con días ordinarios, fallas, noches concurridas, huecos y días festivos. El detector es el mismo que funciona aquí, minuto a minuto, sin cambios. Estas son las cifras de la versión { $version }.
method-wrong = <b>Con qué frecuencia nos equivocamos.</b> En un estado y para un servicio, una alarma roja sin ninguna falla llega { $red }; el grado más débil, { $any }. Depende de lo irregulares que sean los reportes: en un mundo tranquilo, { $calm }; en uno revuelto, { $rough }. A lo largo de semanas en las que no pasó nada: { $quiet }.
method-quiet = { $services } servicios en { $regions } estados y territorios durante { $weeks } semanas: en total { $state } alarmas rojas falsas de un estado y { $nation } del país, y { $any } en el grado más débil de un estado
method-found = <b>Cuánto encontramos.</b> De las fallas que trajeron al menos 5 reportes en total, el { $found } se puso en rojo en el país o en uno de sus estados antes de terminar; el { $soon }, en los primeros 15 minutos.
method-late = <b>Cuánto tardamos.</b> { $delay } minutos en promedio, si lo que nunca se encuentra, o se encuentra después de una hora, cuenta como 60. La mayor parte se debe a fallas que se escapan y a las lentas: de las fallas súbitas, el { $sudden } está en rojo en los primeros 15 minutos; de las que crecen durante media hora, el { $ramp }; de las pequeñas que crecen durante horas, el { $slow }.
method-once-never = ni una vez en { NUMBER($months) } meses
method-once-years = más o menos una vez en { $years } años
method-once-months = más o menos una vez en { $months } meses
method-once-often = unas { $times } veces al mes
method-of = { NUMBER($part) } de { NUMBER($whole) }
method-by-kind = Fallas encontradas, según cómo empiezan
method-by-kind-chart = Gráfica de las fallas encontradas
method-by-kind-label = Proporción de fallas encontradas, por minutos desde que empezaron. A los 15 minutos: súbitas, { $sudden }; durante media hora, { $ramp }; lentas, { $slow }.
method-by-kind-table = Fallas encontradas
method-by-kind-caption = Fallas de un servicio, en rojo en cualquier lugar. “Demora” es el retraso medio en minutos, 60 como máximo.
method-axis = minutos desde el comienzo
method-outage = Falla
method-number = Número
method-share = Encontradas
method-soon = En 15 min
method-delay = Demora
method-any = Encontradas, también en el grado más débil
method-all = Todas
method-all-affected = Todos
method-group =
    { $group ->
        [sharp] súbitas
        [ramp] durante media hora
        [slow] durante horas, pequeñas
        [blip] menos de un cuarto de hora
        [national] la mayoría de los estados
        [regional] una región
        [single] un solo estado
        [sparse] pocos reportes
        [medium] algunos reportes
       *[heavy] muchos reportes
    }
method-curve =
    { $group ->
        [sharp] súbitas
        [ramp] media hora
        [slow] lentas
        [sparse] pocos
        [medium] algunos
       *[heavy] muchos
    }
method-by-class = Estados encontrados, según cuántas personas reportan
method-by-class-chart = Gráfica de los estados encontrados
method-by-class-label = Proporción de estados afectados que se encontraron, por minutos desde el comienzo allí. A los 15 minutos: estados con pocos reportes, { $sparse }; con algunos, { $medium }; con muchos, { $heavy }.
method-by-class-table = Estados encontrados
method-by-class-caption = Cada estado afectado por separado. Pocos: menos de un reporte en 50 minutos en un día ordinario; muchos: al menos uno por minuto.
method-states-share = Encontrados
method-states-any = Encontrados, también en el grado más débil
method-false = Falsas alarmas
method-false-caption = Una alarma cuenta como falsa cuando empieza fuera de toda falla y de la hora siguiente, y otra vez por cada dos horas que dura.
method-series = Serie
method-months = Meses observados
method-red = En rojo
method-red-month = En rojo, al mes
method-at-most = como máximo (95%)
method-any-month = También el grado más débil, al mes
method-country = El país
method-scripted = Fallas con guion
method-scripted-caption = Una misma falla a muchas horas del día. “5%” significa que de 100 millones de usuarios (10 millones en el servicio pequeño) uno de cada veinte se queda sin servicio donde ocurre, y uno de cada mil de ellos lo reporta en un cuarto de hora: más o menos lo que han traído las grandes fallas de redes telefónicas.
method-happens = Qué pasa
method-usual-day = Habitual al día
method-any-scene = También el grado más débil
method-median = Demora, mediana
method-others = Otros estados en rojo
method-scene =
    { $scene ->
        [n5-of-california-alone] 5% solo de California
        [n5-of-wyoming-alone] 5% solo de Wyoming
        [n5-of-wyoming-alone-small-service] 5% solo de Wyoming, servicio pequeño
        [n20-reports-a-minute-nationwide] 20 reportes por minuto en todo el país
        [n5-of-all-states-but-wyoming] 5% de todos los estados menos Wyoming
       *[other] { $name }
    }
method-delay-most = { NUMBER($median) } min, como máximo { NUMBER($longest) }
method-delay-rare = casi nunca; como máximo { NUMBER($longest) } min
method-delay-never = nunca
method-statistics = Para especialistas en estadística
method-rate = tasa
method-shape = forma
method-block = bloque
method-hour = hora
method-height = nivel
method-baseline = <b>Línea de base (baseline).</b> La tasa del estado <i>i</i> en la hora local <i>t</i> es <f></f>: la media del estado, contraída hacia su parte de la población; las medias horas de la semana del servicio; los bloques de tres horas y las horas propios del estado, contraídos hacia 1; y dos niveles con descuento.
method-ratio = Cada uno es una razón (observado + <i>k</i>) / (esperado + <i>k</i>), la media de una distribución gamma a posteriori (<r></r>); los niveles son filtros gamma con descuento (<r></r>).
method-damped = Los conteos se cortan a 2.5 desviaciones estándar antes de aprender de ellos, tal como Farrington et al. (1996) y Noufaily et al. (2013) restan peso a los brotes pasados. La parte de un estado crece como máximo un 1% al día. De un hueco no se aprende nada.
method-spread = <b>Dispersión.</b> Var = <i>d</i>·<i>M</i> + τ²·<i>M</i>² para un conteo con esperanza <i>M</i>, por mínimos cuadrados ponderados para cada longitud de ventana, tipo de serie y línea de base.
method-evidence = <b>Evidencia.</b> En ventanas de 1, 2, 3, 5, 10, 15, 20, 30, 45, 60 y 90 minutos el conteo se compara con la estación, con el resto del país y, hasta media hora, con las últimas dos horas (Hutwagner et al. 2003). Donde pocos reportan se cuentan también los minutos con algún reporte: los cúmulos llenan pocos minutos; una falla, muchos. Un solo minuto no pone en rojo a ningún estado.
method-surprise = La sorpresa bruta es el mayor −log<sub>10</sub> P(<i>X</i> ≥ <i>x</i>) bajo una ley binomial negativa, cercana a un cociente de verosimilitud generalizado con ventana limitada (Lai 1998; <r></r>).
method-calibration = <b>Calibración.</b> Los picos de sorpresa bruta sobre un umbral se cuentan en la historia del propio servicio; sus excesos son casi exponenciales (Pickands 1975). La tasa y la pendiente dan la puntuación: menos el logaritmo decimal de los episodios falsos que traen cinco minutos de una serie. Un estado es pico con 7.5 y aviso con 5.5; una división, con 6.5 y 5; el país, con 4.5 y 3.75, pues hay menos; un veredicto cae tras diez minutos una unidad por debajo. El país y una división se juzgan sin el exceso de la parte que tiene el mayor, de modo que una falla de un solo estado no es una del país. Su evidencia presta a un estado que se parece al resto hasta 4 unidades, las probabilidades previas (prior odds) de una parte dado el todo (<r></r>; Kulldorff 1997); en rojo se pone solo si llega al aviso por sí mismo.
method-complete = <b>Total o no.</b> La proporción tiene una distribución beta-binomial a posteriori con una a priori por el método de los momentos. En la simulación, el { $covered } de { $intervals } intervalos al 90% nominal contenía el valor verdadero.
method-measurement = <b>Medición.</b> Intervalos de un minuto, semillas fijas, 28 días aprendidos y 28 juzgados, { $months } meses-estado sin causa; tres mundos (pocos reportes; cuarenta veces más; varianza cinco veces la media, con tasas errantes y huecos). “Como máximo” es el límite superior exacto de Poisson (Garwood 1936). <code>outcry backtest --full</code> produce el mismo archivo otra vez. Los conteos son binomiales negativos, como supone el detector; los reportes reales son más irregulares.
method-poisoning = <b>Envenenamiento de los datos.</b> Cuatro semanas de reportes falsos, con el doble del número habitual añadido en un estado, suben su umbral como máximo { $times } veces.
method-limits = Qué no puede decirte esto
method-limits-text = Las cifras de arriba son de una simulación, no del mundo: las alarmas reales solo se pueden comprobar con lo que admiten las empresas. Un estado pequeño se ve mal: la falla del 5% solo en Wyoming se puso en rojo en { $wyoming } casos; en un servicio con la décima parte de los reportes, en { $small }. En un solo estado la mayoría de las fallas se encuentran tarde o nunca: el { $soon } en los primeros 15 minutos, el { $found } en algún momento. Las noches concurridas y las quejas por la falla de otro servicio parecen fallas: { $lookalike }. El grado más débil del país se equivoca { $nation } veces al mes por cada servicio. Un aumento que tarda muchas horas se vuelve lo nuevo normal. No se ve nada menor que alrededor del 15% de los reportes habituales de un estado con mucha actividad.
method-lookalike = { $red } alarmas en { $regions } lugares así fueron rojas, { $any } en el grado más débil
method-sample = Los reportes no son una muestra de los usuarios. No pueden mostrar una causa ni dicen que un servicio esté caído: quienes viven cerca comparten más de un proveedor, y la falla de uno se reporta a menudo como falla de otro. Un lugar callado puede tener aquí pocos usuarios. Las noticias mismas traen reportes. Por favor, no escribas que tantos usuarios se vieron afectados: son reportes.
method-changes = Cambios en el método
method-changes-text = Un incidente conserva los números de la versión con la que se publicó. Lo que después resulta estar mal figura a su lado, en la <a>lista de correcciones</a>.
method-data-text = La página de cada servicio ofrece sus cifras en CSV y GeoJSON, una cita con hora y zona horaria y un <a>widget</a> para otro sitio. La <a>interfaz abierta</a> ofrece los mismos números, de ahora y de cualquier minuto pasado.

## The page of privacy

privacy-description = Qué guarda Outcry de un reporte y qué no guarda nunca.
privacy-lede = Qué guardamos de un reporte, qué no guardamos nunca y qué se queda en tu dispositivo.
privacy-keep = Qué guardamos
privacy-keep-text = De cada reporte: la hora, el servicio, lo que dices que falla, el estado, el condado y una celda del mapa de unas 12 millas de ancho. Si eliges solo el país, ningún lugar. Después de 30 días solo quedan los conteos.
privacy-long = Por cuánto tiempo
privacy-table = Qué se guarda y por cuánto tiempo
privacy-head-what = Qué
privacy-head-kept = Se guarda
privacy-head-why = Para qué
privacy-address = Tu dirección de red
privacy-while-read = mientras se lee tu reporte
privacy-address-why = para crear el código de abajo y contener avalanchas
privacy-position = Posición o código postal
privacy-position-why = para encontrar el estado, el condado y la celda del mapa
privacy-key = Clave del código
privacy-key-kept = un día y los primeros 15 minutos del siguiente; nunca en la base de datos
privacy-key-why = para que no se pueda deshacer el código
privacy-reporter = Código de quien reporta
privacy-48-hours = 48 horas
privacy-reporter-why = para que cuentes una vez en 15 minutos
privacy-network = Código de tu red
privacy-network-kept = 48 horas, y solo si llegaron muchos reportes a la vez desde ella
privacy-network-why = para revisarlos juntos
privacy-receipt = Código del comprobante
privacy-receipt-why = para que puedas retirar un reporte
privacy-program = Respuesta a la clave de un programa
privacy-program-kept = 24 horas, la clave como código
privacy-program-why = para que un reporte enviado dos veces cuente una
privacy-report = Tu reporte
privacy-report-kept = 30 días
privacy-report-why = para volver a estudiar un incidente
privacy-counts = Conteos por servicio y estado
privacy-counts-kept = para siempre; por minutos durante 60 días, luego por cuartos de hora y, después de un año, por horas
privacy-counts-why = dicen cuántos, no quién
privacy-areas = Lo que se mostró de condados y celdas
privacy-areas-kept = para siempre, con menos detalle con el tiempo
privacy-areas-why = al menos cinco personas reportaron allí
privacy-tip = Un consejo, sin quién lo envió
privacy-tip-kept = hasta que quien opera el sitio lo oculte
privacy-tip-why = es para los demás
privacy-vote = Código de un voto sobre un consejo
privacy-vote-why = para que cuentes una vez al día
privacy-log = El registro de este servidor tiene el tipo de página, su estado y cuánto tardó: nada de quién la pidió.
privacy-never = Qué no guardamos nunca
privacy-never-text = Tu nombre, tu dirección de red, tu posición exacta, tu código postal ni qué navegador usas. Un código postal o una posición se convierte en estado, condado y celda del mapa mientras se lee tu reporte, y luego se olvida. En estas páginas no hay cookies (salvo una para quien opera el sitio e inicia sesión), ni rastreadores, ni nada de terceros.
privacy-once = Cómo te contamos una sola vez
privacy-once-text = Para contar a cada persona una vez en 15 minutos, tu dirección de red se convierte en un código con una clave al azar. La clave se desecha cada día y nunca está en la base de datos ni en una copia de seguridad, así que el código no se puede deshacer. El código mismo se borra después de 48 horas.
privacy-device = Qué se queda en tu dispositivo
privacy-device-text = Si usas el formulario con su script, tu navegador recuerda el lugar que diste, para preguntarte una sola vez. Con “Cambiar”, en el formulario, puedes dar otro u olvidarlo. Cuando usas tu ubicación, tu dispositivo la redondea a una milla, más o menos, antes de enviar nada.
privacy-offline = El formulario de un servicio que viste se guarda, para que se abra sin conexión. Un reporte que no se pudo enviar espera en tu dispositivo un día como máximo, o hasta que lo descartes.
privacy-show = Qué mostramos
privacy-show-text = Conteos de los estados y del país. Estas páginas nunca muestran un conteo menor de 5. Un condado o una celda del mapa tiene números solo si al menos cinco personas distintas reportaron allí y si nadie puede deducir un conteo oculto a partir de los demás: <a>conteos pequeños</a>.
privacy-tips = Qué guardamos de un consejo
privacy-tips-text = El texto, el estado si lo diste, su idioma y la hora, y no quién lo envió. Alguien lo lee antes de mostrarlo. Que un consejo te ayudó, o que lo denunciaste, se sabe durante 48 horas por un código del mismo tipo, otro para cada consejo, para que cuentes una vez al día; después solo queda el número.
privacy-back = Retirar un reporte
privacy-back-text = Durante los 10 minutos después de un reporte puedes retirarlo en la página que te da las gracias.

## Tips

tips-name = Consejos
tips-title = Consejos para { $name }
tips-description = Lo que se cuentan entre sí quienes usan { $name }. Lo escriben los usuarios y no lo comprobamos.
tips-none = Aún no hay consejos. <a>Añade uno</a>
tips-helped =
    { NUMBER($count) ->
        [0] Me ayudó
        [one] Ayudó a 1 persona
       *[other] Ayudó a { $count } personas
    }
tips-simulated = Simulado
tips-report = Denunciar este consejo
tips-more = { $count } más
tips-unchecked = Los escriben los usuarios y no los comprobamos. Nunca compartas una contraseña.
tips-add = Añade un consejo
tips-not-sent = Tu consejo no se envió.
tips-ask = ¿Qué les sirve a los demás con { $name }?
tips-where = ¿Dónde estás, más o menos?
tips-note = Hasta 500 caracteres de texto sin formato. Alguien lo revisa antes de que otros lo vean. Guardamos el texto, el estado y la hora, y no quién lo envió.
tips-send = Enviar consejo
tips-no-word = Tu consejo no tiene ninguna palabra; escribe qué te sirvió.
tips-too-long = Tu consejo tiene { $length } caracteres; como máximo pueden ser { $most }.
tips-wrong-state = Elige un estado o déjalo sin elegir.
tips-refused =
    { $kind ->
        [duplicate] Estas mismas palabras ya se enviaron para este servicio; no hace falta enviarlas otra vez.
        [rate-limited] Ya llegaron muchos consejos desde aquí.
        [unavailable] Por ahora no podemos guardar consejos; inténtalo de nuevo en unos segundos.
       *[other] Inténtalo de nuevo más tarde.
    }
tips-thanks = Gracias
tips-kept = Tu consejo se guardó. Se mostrará cuando alguien lo haya revisado.
tips-counted = Tu voto se contó. El número de la página cambia en menos de un minuto.
tips-noted = Tomamos nota. Cuando lo dicen varias personas, alguien vuelve a revisar el consejo.
tips-once = Ya lo dijiste hoy, y cuenta una sola vez.
back-to = Volver a { $name }

## How long ago

just-now = hace un momento
ago = hace { $span }
hours =
    { NUMBER($count) ->
        [one] { $count } hora
       *[other] { $count } horas
    }
days =
    { NUMBER($count) ->
        [one] { $count } día
       *[other] { $count } días
    }

## The map to zoom into

explore-title = Mapa de los reportes de problemas con { $name }
explore-description = { $sentence } Un mapa que puedes ampliar.
explore-map = Mapa
explore-where = Dónde se reportan problemas con { $name }
explore-shows = Qué muestra el mapa
legend-label = Color: reportes como múltiplo del número normal, desde 2, desde 4 y desde 8 veces. Liso: sobre todo fallas totales. Rayado: sobre todo a ratos.
legend-more = más
explore-needs = Este mapa necesita JavaScript y WebGL. La <a>tabla de todos los estados y territorios</a> tiene los mismos números, y la <a>página de { $name }</a>, un mapa que no los necesita.
explore-note = Cuenta los <span></span> anteriores a la hora de arriba. Color más fuerte: más por encima de lo normal. Las flechas mueven el mapa, + y − lo amplían y reducen, y Enter abre el lugar del centro. <a>Los mismos números en una tabla</a>
explore-none-selected = Ningún lugar elegido
explore-hint = Elige un lugar en el mapa para ver sus números.
explore-tiles = Estas teselas sirven para cualquier programa de mapas: <a>TileJSON</a>.
explore-all = Todo sobre { $name }
explore-counties = Condados
explore-cells = Celdas
explore-zoom-in = Acercar
explore-zoom-out = Alejar
county-title = Condado de { $name }
parish-title = Parroquia de { $name }

## The sentence that comes first

verdict-silent = Aquí nadie ha reportado todavía un problema con { $name }.
verdict-few = Muy pocos reportes para saber.
verdict-usual = Los reportes sobre { $name } son los de costumbre.
verdict-spread = La gente reporta más problemas de lo habitual con { $name }.
verdict-places = En { $places } se reportan problemas con { $name }.

## The story of an incident

weekday =
    { NUMBER($day) ->
        [1] lunes
        [2] martes
        [3] miércoles
        [4] jueves
        [5] viernes
        [6] sábado
       *[7] domingo
    }
weekday-part =
    { $part ->
        [early] { $weekday } de madrugada
        [morning] { $weekday } por la mañana
        [afternoon] { $weekday } por la tarde
        [dusk] { $weekday } por la tarde
       *[other] { $weekday } por la noche
    }
date-in-year = { $day } de { $year }
date-with-weekday = { $weekday } { $date }
clock-on-day = { $clock } del { $day }
to-clock =
    { $hour ->
        [one-oclock] hasta la { $clock }
        [midnight] hasta la { $clock }
        [noon] hasta el { $clock }
       *[other] hasta las { $clock }
    }
by-clock =
    { $hour ->
        [one-oclock] hacia la { $clock }
        [midnight] hacia la { $clock }
        [noon] hacia el { $clock }
       *[other] hacia las { $clock }
    }
lasting-minutes =
    { NUMBER($count) ->
        [1] un minuto
       *[other] { $count } minutos
    }
lasting-hours =
    { NUMBER($count) ->
        [1] una hora
        [2] dos horas
        [3] tres horas
        [4] cuatro horas
        [5] cinco horas
        [6] seis horas
        [7] siete horas
        [8] ocho horas
        [9] nueve horas
        [10] diez horas
        [11] once horas
        [12] doce horas
       *[other] { $count } horas
    }
lasting-hours-half =
    { NUMBER($count) ->
        [1] una hora y media
        [2] dos horas y media
        [3] tres horas y media
        [4] cuatro horas y media
        [5] cinco horas y media
        [6] seis horas y media
        [7] siete horas y media
        [8] ocho horas y media
        [9] nueve horas y media
        [10] diez horas y media
        [11] once horas y media
        [12] doce horas y media
       *[other] { $count } horas y media
    }
reports-counted =
    { NUMBER($count) ->
        [one] { $count } reporte
       *[other] { $count } reportes
    }
states-and-dc = { NUMBER($count) } estados y en el Distrito de Columbia
headline-people = Personas en { $places }
headline-country = Personas en todo el país
headline-over = { $people } reportaron problemas con { $name } durante { $span }
headline-open = { $people } reportan problemas con { $name }
story-usual = lo habitual (cerca de { $number })
story-from = { $name } desde { $places }
story-peak = el máximo
story-peak-so-far = el máximo hasta ahora
story-rise = El { $when }, los reportes de problemas con { $what } subieron de { $usual } a { $reports } en los 15 minutos { $to }, { $ending }.
story-found = El detector de Outcry señaló el aumento { $at }
story-found-first = { $found }, primero en { $places }
story-spread = { $found }; { $by } los reportes estaban por encima de lo normal en { $places }.
story-over = En todo el incidente
story-so-far = Hasta ahora
story-share = El { $percent } de los reportes decía que { $name } no funcionaba; los demás, que funcionaba a ratos o iba lento.
story-complete = { $over }, en { $places } al menos seis de cada diez dijeron que { $name } no funcionaba.
story-intermittent = { $over }, en { $places } fueron más las personas que dijeron que { $name } funcionaba a ratos o iba lento que las que dijeron que no funcionaba.
story-divided = { $over }, en { $places } al menos seis de cada diez dijeron que { $name } no funcionaba; en los demás lugares las respuestas estuvieron divididas.
story-both = { $over }, en { $places } al menos seis de cada diez dijeron que { $name } no funcionaba; en { $others } fueron más las que dijeron que funcionaba a ratos o iba lento.
story-said = { $name } reconoció un problema por primera vez { $at }, { $lead }.
story-lead-same = en el minuto de la alerta
story-lead-after = { $minutes } después de la alerta
story-lead-before = { $minutes } antes de la alerta
story-end = Los reportes volvieron al rango normal { $at }.
story-source =
    { $source ->
        [form] del formulario de estas páginas
        [api] de otros programas
        [import] de un archivo de reportes anteriores
       *[simulated] de una simulación y no de personas
    }
quote-received = Outcry recibió { $reports } de problemas con { $what } en los 15 minutos { $to } del { $date }{ $usual }.
quote-times = , { $times } veces lo habitual a esa hora ({ $usual })
quote-usual = ; lo habitual a esa hora: { $usual }
quote-part = el { $percent } { $source }
quote-composition = De todos los reportes del incidente, { $parts }.
quote-source = Los reportes son de personas que decidieron enviar uno. Fuente: { $address }
caveat-guess = A qué puede pertenecer esto es una hipótesis, hecha a partir de horas, tamaños, lugares y las dependencias que conocemos. Nadie la ha confirmado.
caveat-chosen = Son reportes de personas que decidieron enviar uno. No son un conteo de todas las personas afectadas.
caveat-kinds = “No funciona” y “funciona a ratos” es lo que la gente eligió en el formulario. No probamos el servicio.
caveat-more = Más personas y más noticias traen más reportes. Entre estados, compara cuántas veces lo normal, no los conteos.
caveat-unlisted = Un estado que no aparece tuvo muy pocos reportes para juzgar, o ninguno por encima de lo normal. Eso no significa que nadie allí se viera afectado.
caveat-cause = Un aumento puede tener otra causa, como una falla del internet en casa.
caveat-open = Esto no ha terminado: las versiones siguientes tendrán otros números. Cita la versión.
dont-say-users = “{ $count } usuarios se vieron afectados”. Son reportes: la mayoría no envía ninguno, y uno puede hablar por todo un hogar.
dont-say-down = “{ $name } se cayó”. Nadie lo probó; la gente dijo lo que vio.
dont-say-began = “Empezó { $opened }”. A esa hora los reportes superaban el azar; empezaron a subir { $onset }.
dont-say-peak = “{ $all } en el máximo”. Ese es el número de todos los reportes desde el comienzo, { $onset }; el máximo es de { $peak } en 15 minutos.

## Maps and their legend

map-few = { $name }: menos de 5 reportes
map-state = { $name }: { $level }, { $reports }
map-level =
    { NUMBER($level) ->
        [0] como de costumbre
        [1] elevado
        [2] alto
       *[3] muy alto
    }
map-not-judged = sin evaluar
map-times = , { $times } veces lo normal
map-kind =
    { $kind ->
        [complete] , sobre todo no funciona
        [intermittent] , sobre todo a ratos
       *[mixed] , mixto
    }
legend-title = Reportes frente a lo normal
legend-solid = <b>Liso</b> al menos 6 de cada 10 dicen que no funciona
legend-hatched = <b>Rayado</b> más personas dicen que funciona a ratos o va lento
legend-few = Menos de 5 reportes
tick-midnight = Medianoche
tick-noon = Mediodía

## The page of an incident

incident-over = Terminado. Cifras finales
incident-recovering = En descenso. Cifras hasta ahora
incident-open = En curso. Cifras hasta ahora
incident-line = Incidente { $day }, { $date }. Versión { $version }, publicada { $published }.
incident-published = el { $day } { $at }
incident-versions = Versiones y correcciones
incident-hypothesis = Una hipótesis:
incident-of = El incidente de { $name }
incident-template = Escrito por una plantilla con las cifras de esta página. Puedes citarlo libremente si nombras la fuente.
incident-retold = La versión publicada está en inglés; esta página la cuenta de nuevo con las mismas cifras. <a>Léela como se publicó</a>
copy-paragraph = Copiar el párrafo
cite = Citar
download = Descargar
download-of = Descargar: { $what }, { $format }
at-the-peak = En el máximo, { $time }
map-at = Mapa: { $time }
map-at-above =
    { NUMBER($count) ->
        [one] Mapa, { $time }: { $count } lugar por encima de lo normal
       *[other] Mapa, { $time }: { $count } lugares por encima de lo normal
    }
counts-before = Cuenta los 15 minutos anteriores ({ $time }). Color más fuerte: más por encima de lo normal. <a>Este momento en la página de { $name }</a>
none-above-itself = Ningún estado estuvo por sí solo por encima de lo normal.
highest-window = Los más altos, 15 minutos { $to }
head-state = Estado
head-reports = Reportes
head-times = Veces lo normal
all-that-were-above = Todos los estados que estuvieron por encima de lo normal
how-it-spread = Cómo se extendió y terminó
how-it-spread-note = Cada mapa cuenta los 15 minutos anteriores a la hora indicada. Hora del Este. La misma escala que arriba.
frame-peak = Máximo
frame-alert = Nuestra alerta
frame-usual = De nuevo como de costumbre
timeline = Cronología
timeline-lede = Reportes en los 15 minutos anteriores a cada punto. Hora del Este, { $date }. <a>Lo mismo en números</a>
timeline-none = Aún no hay gráfico
timeline-band = Línea punteada: conteo esperado. Banda: donde caen 95 de cada 100 horas normales.
timeline-whole = Todo el país, del que esto fue una parte.
timeline-later = Los conteos posteriores a esta versión se dibujan como se conocen ahora. <a>Cómo contamos</a>
timeline-label = Reportes sobre { $name } alrededor del incidente, hora del Este. { $finding }
marker-alert = { $time } Nuestra alerta
marker-peak = Máximo { $count }
marker-end = { $time } Fin de la alerta
marker-said = “{ $kind }”
statement-kind =
    { $kind ->
        [investigating] investigando
        [identified] identificado
        [monitoring] en observación
        [resolved] resuelto
       *[note] nota
    }
file-series = Serie de tiempo
file-series-note = Conteos cada 5 minutos y conteos esperados, país y estados
file-map = Mapa en el máximo
file-map-note = Estados con nivel, tipo, conteos y contornos
file-image = Imagen del mapa
file-png-note = 1600 px, con leyenda, fuente y licencia, en inglés
file-svg-note = Editable, con el texto como texto, en inglés
file-all = Todo lo que hay en esta página
file-all-note = Como se publicó, en inglés, con versiones y correcciones
data-licence = Datos: CC BY 4.0.
what-people-saw = Qué vio la gente
no-symptoms = No se eligió ningún síntoma.
reports-came-from = De dónde vinieron los reportes: { $parts }.
sentence-right = Una frase correcta:
copy-sentence = Copiar la frase
the-source = La fuente, en inglés como se publicó:
copy-source = Copiar la fuente
copied = Copiado
selected = Seleccionado
before-you-publish = Antes de publicar
please-do-not-say = Por favor, no digas
how-we-detect = Cómo contamos y detectamos
none-by-itself = Ninguno por sí solo.
states-by-onset = Estados en orden de comienzo
states-by-onset-caption = En el orden en que los reportes empezaron a subir. Hora del Este.
head-rose = Subió
head-found = Detectado
head-last = Última vez sobre lo normal
head-most = Máximo en 15 min
head-usual = Habitual
head-all-reports = Reportes en total
head-complete = No funciona
nothing-corrected = No se corrigió nada.
version-never-changes = Una versión nunca cambia. <a>Todas las correcciones</a>
version-number = Versión { $version }
version-reason =
    { $reason ->
        [opened] nuestra alerta
        [national] el país en su conjunto superaba el azar
        [recovering] quedaba menos de la mitad del exceso
        [resolved] ya nada estaba por encima de lo normal
        [reopened] volvió a subir
        [found] encontrado después, en los conteos de ese tiempo
       *[other] conteos nuevos
    }
version-old = Esta es la versión { $version }. No cambia.
version-latest = Ver la más reciente
other-incident = El otro incidente
correction-kind =
    { $kind ->
        [false-alarm] Falsa alarma
        [merge] Parte de otro incidente
        [split] Más de un incidente
        [withdrawn] Corrección retirada
       *[other] Nota
    }
correction-at = { $kind }, { $published }
figure-peak = Máximo, 15 minutos { $to }
figure-range = Rango habitual del 95%: de { $low } a { $high }
figure-busiest = Minuto con más reportes: { $count } { $at }
figure-lasted = Duración
figure-open = Lleva
figure-span = { $from } { $to }
figure-since =
    { $hour ->
        [one-oclock] desde la { $clock }
        [midnight] desde la { $clock }
        [noon] desde el { $clock }
       *[other] desde las { $clock }
    }
figure-above = Por encima de lo normal en el máximo
figure-places = lugares
figure-states =
    { NUMBER($count) ->
        [one] estado
       *[other] estados
    }
figure-states-dc =
    { NUMBER($count) ->
        [one] estado y D.C.
       *[other] estados y D.C.
    }
figure-whole = { $reports } en todo el incidente
figure-complete = Dijeron que no funcionaba
figure-others = { $percent } a ratos o lento
figure-ahead = Antes que { $name } por
figure-behind = { $name } se adelantó por
figure-against = { $alert } frente a { $said }
figure-total = Reportes en total

## What an incident may belong to

guess-echo = Quizás un eco de { $name }: sus reportes subieron { $earlier }{ $places }, y en su máximo { $name } tuvo { $larger }. Cuando falla un servicio, la gente suele reportar otros parecidos.
guess-earlier = { $minutes } antes
guess-within = en un margen de { $minutes }
guess-in = { " en " }{ $places }
guess-in-shared = , en { $places } que coinciden
guess-larger = { $times } veces esa cantidad
guess-far-more = muchos más
guess-one-cause = Quizás una misma causa con { $names }: los reportes subieron { $within }{ $places }{ $why }.
guess-depends = , y { $name } depende de { $on }
guess-depend = , y { $names } dependen de { $on }
guess-all-depend = , y todos dependen de { $on }

## The lists of incidents and of corrections

incidents-of = Incidentes de { $name }
incidents-description = Cuándo la gente reportó problemas muy por encima de lo habitual, dónde y durante cuánto tiempo.
incidents-lede = Cuándo la gente reportó problemas muy por encima de lo habitual, dónde y durante cuánto tiempo. Son reportes, no usuarios; las horas son del Este.
every-state = Todos los estados
status = Situación
status-all = Todos
status-open = En curso
status-over = Terminados
from-day = Desde
to-day = Hasta
show = Mostrar
no-incident = Aún no hay incidentes.
no-such-incident = No hay incidentes así. En otros días, en otro estado o con todos los servicios puede haber alguno.
incidents-caption = Los más recientes primero. Hora del Este.
head-incident = Incidente
head-began = Comienzo
began-at = { $day }, { $clock }
going-on = en curso
across-the-country = en todo el país
pages-of-list = Páginas
latest-incidents = Incidentes más recientes
earlier-incidents = Incidentes anteriores
incidents-note = Un incidente es un período en el que los reportes sobre un servicio superaron el azar en algún lugar.
same-as-json = Lo mismo en JSON
corrections = Correcciones
corrections-description = Qué se dijo de los incidentes después de publicarlos: falsas alarmas, fusiones, divisiones, notas.
corrections-lede = Lo que dijimos de los incidentes después de publicarlos. Lo publicado se queda como estaba; las correcciones van al lado.
corrections-none = No se ha corregido nada.

## Services side by side

compare-title = ¿Cómo se comparan { $names }?
compare-title-many = ¿Cómo se comparan estos servicios?
compare-description = Reportes de problemas con { $names } como múltiplo de lo normal para cada uno, en las últimas 24 horas.
compare-lede-times = Cada línea muestra los reportes como múltiplo de lo normal para ese servicio a esa hora, para que servicios grandes y pequeños compartan una escala.
compare-lede-reports = Cada línea muestra los reportes tal como se contaron, todos en una escala. Un servicio grande lo usa más gente y tiene más reportes cualquier día: para saber qué tan inusual es un día, mira las veces lo normal.
remove = Quitar { $name }
another-service = Otro servicio
another-service-choose = Otro servicio…
add = Agregar
last-day = Últimas 24 horas
compare-day-times = Veces lo normal, por cuartos de hora. Banda: rango normal. Hasta: { $to }
compare-day-reports = Reportes, por cuartos de hora. Banda: rango normal. Hasta: { $to }
compare-to = { $clock }, { $date }
measure = Medida
compare-too-few = Aquí lo habitual son muy pocos reportes para calcular múltiplos.
same-numbers = Los mismos números:
compare-cut = Lo que pasa de 12 veces lo normal se corta y se marca.
last-year = Últimos 12 meses
compare-year-note = Las veces que los reportes subieron muy por encima de lo normal. Las barras más altas y fuertes son mayores.
head-how-often = Cuántas veces
month-in-year = { $month } de { $year }
months-to = De { $from } a { $to }
head-half = La mitad terminó en
head-longest = La más larga
head-trouble = Tiempo con problemas, en total
head-first-word = Primer aviso de la empresa, mediana
compare-word-note = Primer aviso: después o antes de nuestra alerta, de empresas con una fuente que un programa puede leer. Más usuarios traen más reportes, y un servicio con pocos usuarios aquí puede tener problemas que no vemos.
times-normal = { $times } veces lo normal
compare-most = { $name } en las últimas 24 horas: como máximo { $most } en un cuarto de hora
count-few = Menos de 5 en los últimos 15 minutos
count-now = { $reports } en los últimos 15 minutos
count-now-usual = { $reports } en los últimos 15 minutos; habitual: { $usual }
chart-now = ahora
year-too-short = Evaluado por menos de cuatro semanas
year-times =
    { NUMBER($count) ->
        [one] { $count } vez en 12 meses
       *[other] { $count } veces en 12 meses
    }
none-seen-in = Ninguno visto en { $missing } de { $all }

## The page of a service: the sentence and what stands below it

service-title = ¿Se cayó { $name }? Reportes por estado
service-title-then = { $name }, { $when }: reportes por estado
time-and-date = { $time }, { $date }
is-it-down = ¿Se cayó { $name }?
not-just-you = No te pasa solo a ti.
past-shown = <b>Esta página muestra { $time } del { $date }, tal como se mostró entonces.</b> No cambia. <a>Ver { $name } ahora</a>
held-some = <b>Algunos reportes no están en estas cifras.</b> { $text } <a>Por qué</a>
held-waiting =
    { NUMBER($reports) ->
        [one] { $reports } reporte de la última hora espera una revisión. Llegó desde { $networks } de una vez.
       *[other] { $reports } reportes de la última hora esperan una revisión. Llegaron desde { $networks } de una vez.
    }
held-networks =
    { NUMBER($count) ->
        [one] una sola red
       *[other] { $count } redes
    }
incident-link = Incidente { $since }: cómo se extendió, cifras, archivos, qué se puede publicar
send-a-report = Enviar un reporte
send-from-here = Enviar un reporte desde aquí
trouble-with = ¿Problemas con { $name }?
two-taps = Dos toques. Sin cuenta.
kept-short = Guardamos tu estado y tu condado, nunca tu dirección.
compare-silent = Necesitamos unas dos semanas de reportes antes de poder decir qué es lo normal.
compare-unknown = { $reports } en los últimos 15 minutos. Todavía no sabemos qué es lo normal a esta hora.
compare-expected = { $reports } en los últimos 15 minutos; esperaríamos { $guess } un { $when }.
few-now-none = Nadie envió un reporte en los últimos 15 minutos
few-now = Menos de 5 reportes en los últimos 15 minutos
few-day-none = { $now }, ni en las últimas 24 horas.
few-day = { $now }, y pocos en las últimas 24 horas.
few-day-some = { $now }. En las últimas 24 horas: { NUMBER($count) }.
rose-all = Los reportes subieron { $at }.
rose-first = Los reportes subieron primero en { $places }, { $at }.
rose-first-among = Los reportes subieron primero en { $places } y otros lugares, { $at }.

## Its four figures

now-reports = Reportes, últimos 15 minutos
now-places = Lugares por encima de lo normal
now-say = Lo que dice la gente
now-since = Por encima de lo normal desde
now-word = Primeras palabras de { $name }
usual-unknown = habitual: aún no se sabe
too-few-to-compare = Muy pocos para comparar
about-normal = Más o menos lo normal, o menos
too-few-to-say = Muy pocos reportes para saber
none-above-normal = Ningún estado ni territorio está por encima de lo normal
of-all-places = de 56
unit-places =
    { NUMBER($count) ->
        [one] lugar
       *[other] lugares
    }
far-above-none = ninguno con 8 veces lo normal o más
far-above =
    { NUMBER($count) ->
        [one] { $count } lugar con 8 veces lo normal o más
       *[other] { $count } lugares con 8 veces lo normal o más
    }
and-territories =
    { NUMBER($count) ->
        [one] y { $count } territorio; { $more }
       *[other] y { $count } territorios; { $more }
    }
shown-from-five = Se muestra a partir de 5 reportes
say-not-at-all = no funciona
say-on-and-off = { $percent } funciona a ratos o va lento
not-above-normal = No está por encima de lo normal
first-in = Primero en { $place }, { $ago }
alert-lead = { $lead } de nuestra alerta
alert-lead-same = en el mismo minuto que nuestra alerta
alert-against = { $lead }, { $at }

## Its maps and its table

where-reported = Dónde se reportan problemas
map-view = Vista del mapa
view-states = Estados
view-tiles = Mosaico
view-table = Tabla
tile-map = Mapa en mosaico: un cuadro igual para cada estado. Los mismos valores están en la tabla.
nation-map-calm = Mapa de Estados Unidos. Ningún estado ni territorio está por encima de lo normal. Los mismos valores están en la tabla.
nation-map = Mapa de Estados Unidos. Los reportes están por encima de lo normal en { NUMBER($count) } de 56 estados y territorios. Los mismos valores están en la tabla.
skip-to-table = Saltar a la tabla
play-day = Reproducir las últimas 24 horas
play-pause = Pausa
play-forward = Avanzar 15 minutos
playing-from = Reproduciendo desde: { $time }
day-not-loaded = No se pudo cargar el día. Inténtalo de nuevo
time = Hora
back-to-now = Volver a ahora
link-to-time = Enlace a esta hora
no-reports-then = En ese momento no se recogieron reportes.
earlier-pages = Antes, cada momento con su propia página:
map-counts = Cuenta los 15 minutos anteriores (<t></t>). Color más fuerte: más por encima de lo normal.
map-keys = Las flechas pasan de un estado a otro; Enter abre uno.
zoom-map = Mapa para ampliar y explorar
download-map = Descargar este mapa:
selected-place = Lugar elegido
united-states = Estados Unidos
usual-at-this-hour = Habitual a esta hora
longer-windows = Ventanas más largas
head-window = Período
small-counts-hidden = Los conteos menores de 5 no se muestran, para proteger a quienes los enviaron.
every-place = Todos los estados y territorios
every-place-caption = Los 15 minutos anteriores (<t></t>). Los 50 estados, D.C. y los territorios.
head-level = Nivel
head-kind = Tipo
head-since-eastern = Por encima de lo normal desde, ET
level-word =
    { NUMBER($level) ->
        [0] Como de costumbre
        [1] Elevado
        [2] Alto
       *[3] Muy alto
    }
not-judged = Sin evaluar
kind-word =
    { $kind ->
        [complete] Total
        [intermittent] A ratos
       *[mixed] Mixto
    }
mostly =
    { $kind ->
        [complete] sobre todo total
        [intermittent] sobre todo a ratos
       *[mixed] mixto
    }
level-and-kind = { $level }, { $kind }
county-few = { $name }: muy pocos para mostrar
county-told = { NUMBER($enough) } de { NUMBER($all) } tienen suficientes reportes para mostrarse.
county-map = Mapa por condado. { $told }
county-caption = Por condado, los 60 minutos anteriores ({ $time }). { $told } Los demás llevan puntos.
as-csv = Como tabla (CSV)
most-affected = Estados más afectados
none-state-above = Ningún estado está por encima de lo normal.
most-affected-note = 15 minutos { $to }. Estados con al menos 5 reportes.
all-places = Los 56 estados y territorios

## Its day

day-points = Reportes en los 15 minutos anteriores a cada punto. Hora del Este.
day-points-hours = Reportes en la hora anterior a cada punto. Hora del Este.
day-stretch = Período
last-hours = Últimas { NUMBER($count) } horas
last-days = Últimos { NUMBER($count) } días
day-point = Punto del gráfico
day-probe = Señala el gráfico o mueve el control para leerlo.
day-week = El mismo día de la semana anterior
day-first-above = por encima de lo normal por primera vez.
day-expected = Línea punteada: conteo esperado.
day-band = Banda: donde caen 95 de cada 100 { $weekdays } normales.
weekdays =
    { NUMBER($day) ->
        [1] lunes
        [2] martes
        [3] miércoles
        [4] jueves
        [5] viernes
        [6] sábados
       *[7] domingos
    }
same-as-table = Lo mismo como tabla
every-quarter = Cada 15 minutos, en CSV
chart-as-table = El gráfico como tabla
day-hours = Reportes en la hora anterior a cada momento, hora del Este
head-hour = Hora anterior a
head-before = Antes de
head-week = Una semana antes
no-data = sin datos
close-up = De cerca
close-up-of = Las últimas horas de cerca: { $finding }
close-since =
    { $hour ->
        [one-oclock] Desde la { $clock }
        [midnight] Desde la { $clock }
        [noon] Desde el { $clock }
       *[other] Desde las { $clock }
    }
marker-above = { $time } Sobre lo normal
marker-most = { $time } Máximo hasta ahora
in-a-quarter = { NUMBER($count) } en 15 minutos
weekday-clock = { $weekday }, { $clock }
day-finding = Reportes sobre { $name } desde el { $from } hasta el { $to }, hora del Este.
day-most = Máximo: { $count } en los 15 minutos anteriores ({ $when }).
day-most-hours = Máximo: { $count } en la hora anterior ({ $when }).
same-in-table = Los mismos valores están en la tabla.
line-band = Banda: rango normal
line-band-short = Rango normal
line-reports = Línea: reportes recibidos
line-week = Puntos: una semana antes
figures-not-loaded = No se pudieron cargar las cifras. Inténtalo de nuevo en un momento.
reading-none = { $when }: no se recogieron reportes.
reading-reports = { $when }: { $reports }.
reading-few = menos de 5 reportes
reading-usual = Habitual: { $usual }.
reading-range = Habitual: { $usual }, rango normal de { $low } a { $high }.
reading-week = Una semana antes: { $count }.

## What people see, what the company says, what helps meanwhile

what-people-see = Qué ve la gente
symptoms-none = En la última hora no se eligió ningún síntoma
symptoms-few = Se muestra a partir de 20 reportes que nombran un síntoma
symptoms-note = Parte de los { NUMBER($count) } reportes de la última hora que nombran un síntoma
sources = Los { NUMBER($count) } reportes de la última hora llegaron por: { $parts }
source-part = { $source } { $percent }
source-name =
    { $source ->
        [form] el formulario de este sitio
        [api] la interfaz abierta
        [import] datos históricos importados
       *[simulated] el simulador
    }
side-by-side = La gente y la empresa, lado a lado
company-says = Qué dice { $name }
the-statement = Fuente
status-page = <a>Página de estado de { $name }</a>.
eastern-time = Hora del Este.
every-wording = Cada texto, tal como se leyó por primera vez
statement-step =
    { $kind ->
        [investigating] “Investigando”
        [identified] “Identificado”
        [monitoring] “En observación”
       *[resolved] “Resuelto”
    }
rose-above-normal = Los reportes subieron por encima de lo normal
first-unusual = Primeros reportes inusuales
first-unusual-in = Primeros reportes inusuales, en { $place }
our-alert = Nuestra alerta.
alert-nation = El país está por encima de lo normal
alert-places = Por encima de lo normal: { $places }
most-so-far = Máximo hasta ahora: { $reports } en 15 minutos
most-so-far-there = Máximo hasta ahora: { $reports } en 15 minutos, allí
says-not-asked = Este servidor no pregunta qué dice { $name }.
says-no-source = Outcry no tiene una fuente de { $name } que un programa pueda leer.
says-none = Aún no se encontró ninguna declaración.
says-not-looked = Aún no se ha mirado.
says-looked = Última consulta: { $time }.
says-fault-since = La fuente no se ha podido consultar desde: { $time } ({ $fault }).
says-fault = La fuente no se ha podido leer nunca ({ $fault }).
while-you-wait = Mientras esperas
while-you-wait-note = Servicios que pueden sustituir a { $name }, y si la gente reporta problemas con ellos ahora.

## Does this happen often?

how-often = ¿Pasa esto a menudo?
how-often-compare = Comparar con otros servicios
how-often-legend = Punto más alto del día:
day-level =
    { NUMBER($level) ->
        [0] como de costumbre
        [1] hasta 4 veces lo normal
        [2] de 4 a 8
       *[3] 8 o más
    }
calendar-label = Calendario de los últimos 12 meses. Días con más reportes de lo habitual: { NUMBER($above) } de { NUMBER($all) }.
month-tick =
    { NUMBER($month) ->
        [1] ene
        [2] feb
        [3] mar
        [4] abr
        [5] may
        [6] jun
        [7] jul
        [8] ago
        [9] sep
        [10] oct
        [11] nov
       *[12] dic
    }
last-incidents = Los últimos incidentes
head-date = Fecha
all-incidents-of = Todos los incidentes de { $name }
often-judged = Llevamos { $days } evaluando los reportes sobre { $name }. Después de cuatro semanas podemos decir cada cuánto suben.
often-never = Los reportes sobre { $name } no subieron muy por encima de lo normal en { $period }.
often-again = Esta es la { $nth } vez en { $period }{ $half }.
often-times = Los reportes sobre { $name } subieron muy por encima de lo normal { $often } en { $period }{ $half }.
often-half = ; la mitad terminó en menos de { $span }
period-months = { NUMBER($count) } meses
period-weeks = { NUMBER($count) } semanas
nth =
    { NUMBER($n) ->
        [1] primera
        [2] segunda
        [3] tercera
        [4] cuarta
        [5] quinta
        [6] sexta
        [7] séptima
        [8] octava
        [9] novena
       *[other]
            { $end ->
               *[other] { $n }.ª
            }
    }
times-happened =
    { NUMBER($count) ->
        [1] una vez
        [2] dos veces
        [3] tres veces
        [4] cuatro veces
        [5] cinco veces
        [6] seis veces
        [7] siete veces
        [8] ocho veces
        [9] nueve veces
       *[other] { $count } veces
    }
hours-and-minutes = { $hours } y { $minutes }

## What may be taken away

take-states = Estados, como tabla
take-states-note = Conteos, conteos esperados, niveles y tipos de estos 15 minutos, en inglés
take-states-name = Descargar los estados en CSV
take-map = Estados, como mapa
take-map-note = Lo mismo con los contornos de los estados
take-map-name = Descargar los estados en GeoJSON
take-card = Tarjeta para compartir
take-card-note = 1200 por 630 px, con hora, fuente y licencia, en inglés
take-card-name = Descargar la tarjeta en PNG
take-series = El país a lo largo del tiempo
take-series-note = Conteos de cada 15 minutos, con lo que se esperaba
take-series-name = Descargar la serie en CSV
cite-and-embed = Citar e insertar
copy-citation = Copiar la cita
copy-embed = Copiar el código
see-card = Ver la tarjeta
citation = Outcry, “{ $name }: reportes por estado”, { $time }, { $date }.{ $simulated } { $address }
citation-simulated = { " Datos simulados." }
embed-title = { $name }: reportes de la gente, de Outcry
dataset-name = Reportes de problemas con { $name } por estado, Estados Unidos
dataset-description = Reportes que la gente decidió enviar sobre { $name }, por estado y minuto, con lo que sería habitual. Reportes, no usuarios.
dataset-reports = Reportes en los últimos 15 minutos, Estados Unidos
dataset-expected = Reportes esperados en 15 minutos, Estados Unidos

## The widget for other sites

widget-few = { $name }: muy pocos reportes
widget-few-in = { $name } en { $place }: muy pocos reportes
widget-usual = { $name }: reportes habituales
widget-usual-in = { $name } en { $place }: reportes habituales
widget-places = En { $places } reportan problemas con { $name }
widget-place = Reportan problemas con { $name } en { $place }
widget-reports = reportes, 15 min
widget-under-five = 0 a 4
widget-usual-few = habitual: casi 0
widget-too-few = Pocos reportes
widget-as-usual = Lo habitual
widget-times = { $times }× lo normal
widget-stale = { $name }: sin datos nuevos { $since }
widget-stale-why = En este momento no recibimos conteos nuevos.
widget-counts = Outcry cuenta los reportes que la gente decide enviar.
widget-on-and-off = funciona a ratos
widget-fewer = menos de 5 reportes
widget-simulated = simulado
widget-curve = Reportes sobre { $name } en las últimas 24 horas frente al rango normal
widget-map-calm = Mapa: ningún estado está por encima de lo normal{ $marked }
widget-map = Mapa: los reportes están por encima de lo normal en { NUMBER($count) } de 56 estados y territorios{ $marked }
widget-marked = ; marcado: { $place }

## The page where a widget is put together

builder-title = Pon un servicio en tu página
builder-description = Un mapa pequeño o una línea de reportes de problemas para tu sitio: elige servicio, lugar, tamaño y tema, y copia una línea de HTML. Sin cookies, sin scripts, sin rastreo.
builder-head = Pon { $name } en tu página
builder-lede = Una línea de HTML. Sin cookies, sin rastreo, menos de 10 kB. Quien navega sin JavaScript ve la misma imagen.
builder-note = El widget muestra las cifras de ahora y su hora. Cuando faltan datos nuevos lo dice y no muestra ningún nivel.
builder-chosen = tu elección
builder-options = Opciones
builder-size = Tamaño
builder-card = Tarjeta
builder-compact = Compacto
builder-theme = Tema
builder-readers = Del lector
builder-light = Claro
builder-dark = Oscuro
builder-place = Lugar
builder-language = Idioma del widget
builder-code = Código
builder-copy = Copiar el código
builder-changed = La vista previa y el código cambiaron.

## The page for developers

developers-title = API de reportes de problemas por servicio, estado y minuto
developers-description = JSON, CSV y GeoJSON gratuitos de reportes de problemas por servicio, estado, condado y minuto: cada endpoint con sus parámetros, respuestas, problemas y un ejemplo que funciona.
developers-for = Para programas
developers-lede = Todo lo que muestran estas páginas se puede obtener como datos, de ahora y de cualquier minuto pasado, sin clave. Esta página se genera a partir de la <a>descripción OpenAPI 3.1</a>, que a su vez se genera a partir del código.
# Lo que viene del documento se queda en su idioma.
developers-in-english = Las descripciones de endpoints, parámetros, campos y problemas están en inglés, como en la descripción OpenAPI.
developers-start = Para empezar
developers-where = ¿Dónde reporta la gente problemas con un servicio, estado por estado, en los últimos 15 minutos?
developers-formats = Lo mismo como tabla para una hoja de cálculo, como contornos para un programa de mapas o como imagen: añade <code>?format=csv</code>, <code>?format=geojson</code> o <code>?format=png</code>. De un minuto pasado: <code>?at=2026-11-14T02:30:00Z</code>.
developers-rules = Reglas que valen en todas partes
developers-address = Dirección
developers-address-text = Todo está bajo <code>{ $base }/api/v1</code>; las teselas, bajo <code>/tiles</code>. El JSON es UTF-8, con nombres en snake_case. Cualquier sitio puede leerlo desde un navegador (<code>Access-Control-Allow-Origin: *</code>).
developers-counts = Conteos
developers-counts-text = Se cuentan reportes, no usuarios. Cada número indica su ventana de tiempo. Lo que se desconoce es <code>null</code>, nunca 0.
developers-times = Horas
developers-times-text = RFC 3339 en UTC, con <code>Z</code>. Una ventana se designa por su duración y termina en <code>at</code>, sin incluirlo; un intervalo de una serie se designa por su comienzo.
developers-parameters = Parámetros
developers-parameters-text = Un parámetro que aquí no se conoce, o que aparece dos veces, se responde con 400, para que un error al escribir nunca parezca una respuesta. Un valor fuera de su lista o de su rango: 422, con el nombre del parámetro.
developers-errors = Errores
developers-errors-text = <code>application/problem+json</code>, RFC 9457: <code>type</code>, <code>title</code>, <code>status</code>, <code>detail</code> y <code>errors</code>, con un puntero a cada campo. <a>Todos los problemas</a>
developers-caching = Caché
developers-caching-text = Cada respuesta tiene un <code>ETag</code>; si lo devuelves como <code>If-None-Match</code>, te ahorras el cuerpo (304). Las cifras cambian una vez por minuto: <code>Cache-Control</code> permite 15 segundos para lo de ahora y cinco minutos para lo pasado. Se admiten Brotli y gzip.
developers-limits = Límites
developers-limits-text = Leer no requiere clave y no se cuenta. Lo que envía una red sí se cuenta: si pasa de su cuota, recibe 429 con <code>Retry-After</code>, <code>RateLimit</code> y <code>RateLimit-Policy</code>. Un cuerpo puede tener como máximo 16 KiB.
developers-floor = Umbral de privacidad
developers-floor-text = Un condado o una celda del mapa tiene números solo si al menos cinco personas distintas reportaron en la ventana de tiempo y si nada oculto se puede deducir de lo que se muestra; si no, <code>suppressed</code> es verdadero.
developers-licence = Licencia
developers-licence-text = <a>CC BY 4.0</a>: usa los datos para lo que quieras, nombra a Outcry como fuente y enlaza la página que usaste. Las imágenes y los archivos ya lo llevan dentro.
developers-simulated = Datos simulados
developers-simulated-text = Un servidor de demostración dice <t></t>, o bien <code>Outcry-Simulated: true</code> en el encabezado si el formato no tiene un campo para eso.
developers-group =
    { $tag ->
        [reports] Reportes
        [read] Lectura
        [tips] Consejos
        [admin] Administración
        [tiles] Teselas
       *[other] { $title }
    }
developers-path = en la ruta
developers-query = en la consulta
developers-header = un encabezado
developers-required = obligatorio
developers-optional = opcional
developers-choice = uno de
developers-type =
    { $type ->
        [string] texto
        [integer] entero
        [number] número
        [boolean] booleano
        [object] objeto
        [time] fecha y hora
       *[other] { $type }
    }
developers-list = lista de <t></t>
developers-object = objeto de <t></t>
developers-any = cualquier valor
developers-default = Por defecto:
developers-body = Cuerpo
developers-answers = Respuestas
developers-as = como <code>{ $media }</code>
developers-see = Mira qué responde ahora este servidor
developers-problems = Problemas
developers-problems-text = El <code>type</code> de un problema es <code>/problems/</code> y una de estas palabras. Los errores nunca se guardan en caché.
developers-types = Tipos
developers-types-text = De qué se componen los cuerpos. Cada tipo se abre al pulsarlo o al seguir un enlace que lleva a él. Un campo que puede faltar lleva la marca “opcional”.
developers-one-of = Uno de:
developers-open = Abrir
developers-try = Probar
developers-elsewhere = Aquí solo se pueden probar direcciones de este servidor.
developers-asking = Consultando…
developers-no-answer = No llegó ninguna respuesta. ¿Hay conexión?
developers-status = estado HTTP
developers-bytes = { $count } bytes de { $type }
developers-no-type = tipo desconocido
developers-cut = … y { $count } caracteres más

## The operators' desk

desk = Panel de operadores
desk-queue = Cola de revisión
desk-incidents = Incidentes y declaraciones
desk-log = Registro
desk-signed-in = Sesión iniciada como { $name }
desk-sign-out = Cerrar sesión
desk-decision = Decisión
desk-older = Anteriores
desk-what = Qué
desk-sign-in = Iniciar sesión
desk-for = Para quienes operan este sitio.
desk-token = Token
desk-wrong-token = Este no es el token. Se define donde se inicia el servidor.
desk-your-name = Tu nombre, para el registro
desk-cookie = Una cookie mantiene tu sesión abierta durante doce horas. Es la única que usa este sitio.
desk-queue-open = { $count } por revisar; la espera más larga: { $age }.
desk-which = Qué consejos
desk-open = Por revisar: { $count }
desk-shown = Mostrados
desk-hidden = Ocultos
desk-nothing-open = No hay nada que revisar.
desk-nothing = Aquí no hay nada.
desk-approve-selected = Aprobar los seleccionados
desk-hide-selected = Ocultar los seleccionados
desk-reason = Motivo, para el registro
desk-tips = Consejos y ráfagas
desk-tips-caption = Primero las ráfagas y después los consejos, los más antiguos al final. Cada decisión queda en el registro y se puede deshacer. Lo retenido no está en ningún conteo y sigue fuera; si una ráfaga se cuenta, también se cuenta lo que su red envíe durante el resto del día.
desk-select = Seleccionar
desk-why = Por qué está aquí
desk-notes = Notas
desk-waiting = Espera
desk-age = Antigüedad
desk-burst = Ráfaga
desk-burst-reports = { $reports } en { $span } desde una misma red
desk-burst-open = Fuera de los conteos hasta que se decida
desk-burst-counted = Los siguientes se cuentan
desk-burst-left-out = Fuera de los conteos
desk-count = Contar
desk-leave-out = Dejar fuera
desk-tip = Consejo
desk-approve = Aprobar
desk-hide = Ocultar
desk-reported =
    { NUMBER($count) ->
        [one] denunciado por { $count } persona
       *[other] denunciado por { $count } personas
    }
desk-caution-link = enlace
desk-caution-email = dirección de correo
desk-caution-phone = número de teléfono
desk-no-reason = Decidido sin dar un motivo
desk-new = Nuevo
desk-public = Lo que se dice aquí es público de inmediato, aparece junto a lo que se publicó y no se borra.
desk-correct = Corregir un incidente
desk-what-is-wrong = Qué está mal
desk-other-incident = El otro incidente, si es una fusión o una división
# Las correcciones se publican en inglés y así aparecen en las páginas de todos los idiomas.
desk-plain-words = En palabras sencillas y en inglés, para el público
desk-publish-correction = Publicar la corrección
desk-company-said = Registrar lo que dijo una empresa
desk-said-at = Cuándo, en UTC: 2026-11-14T02:06:00Z
desk-said-step = Qué etapa
desk-said-words = Sus palabras
desk-said-source = Dónde se pueden leer
desk-publish-statement = Publicar la declaración
desk-log-note = Lo que hicieron los operadores. Nada de esto se puede cambiar.
desk-log-none = Aún no se ha hecho nada.
desk-log-caption = Lo más reciente primero
desk-log-who = Quién
desk-log-subject = Sobre qué
desk-log-more = Más datos
desk-services-note = Lo que la gente puede reportar, además de lo que trae el archivo del catálogo o en su lugar. Se ofrece a partir del próximo inicio del servidor.
desk-all-of-file = Los { $count } servicios son los del archivo del catálogo.
desk-entered = Agregados aquí
desk-stands = Situación
desk-applies =
    { $applies ->
        [now] Se ofrece
        [from_next_start] Desde el próximo inicio
       *[until_next_start] Hasta el próximo inicio
    }
desk-change = Cambiar { $name }
desk-take-away = Retirar
desk-take-name-away = Retirar { $name }
desk-change-service = Cambiar un servicio
desk-open-in-form = Abrirlo en el formulario
desk-other-names = Otros nombres
desk-other-names-note = Lo que la gente busca, además de los nombres de arriba. La búsqueda los conoce de inmediato.
desk-no-names = Aún no se ha agregado ningún nombre.
desk-names-caption = En el orden en que se agregaron
desk-name = Nombre
desk-remove = Quitar
desk-add-name = Agregar un nombre
desk-enter-service = Agregar un servicio
desk-slug = En las direcciones: a-z, 0-9 y -; si ya existe, se cambia
desk-category = Categoría, que le da sus síntomas
desk-group = Grupo: sus servicios pueden sustituirse unos a otros
desk-aliases = Otros nombres que la gente busca, separados por comas
desk-status-page = La página de estado de la empresa
desk-handle = Su cuenta de atención a clientes
desk-format = Qué lee este servidor de lo que dice la empresa
desk-format-feed = RSS o Atom
desk-feed = La dirección de donde se lee; vacío: ninguna
desk-needs = Servicios sin los que no funciona, como en las direcciones, separados por comas
desk-keep = Guardarlo para el próximo inicio
