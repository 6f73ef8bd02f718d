# The words of the pages in English, the reference: other languages say each of these messages, with the
# same variables and the same marks (<b>…</b>). In the syntax of https://projectfluent.org.
#
# NUMBER($count) makes a variable a number, in every language; all others are text. A message with marks
# gives its pieces to the page, which puts the link or the emphasis there. A full stop behind a variable that
# ends with one already (9:30 p.m., D.C.) is not said twice.

## The language itself

language-name = English
open-graph-locale = en_US

## Numbers

under-a-tenth = under 0.1
none = none
less-than-one = less than one
about = about { $count }
over-a-hundred = over 100
under-five = under 5
under-one = under 1
not-known = not known
minutes =
    { NUMBER($count) ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
# A part of all people, at the head of a sentence.
share-almost-nobody = Almost nobody
share-one-in-ten = One in ten
share-one-in-five = One in five
share-one-in-four = One in four
share-one-in-three = One in three
share-two-in-five = Two in five
share-half = Half
share-three-in-five = Three in five
share-two-in-three = Two in three
share-three-in-four = Three in four
share-four-in-five = Four in five
share-nine-in-ten = Nine in ten
share-nearly-all = Nearly all

## Times: Eastern, with spaces that do not break

midnight = midnight
noon = noon
morning-half = a.m.
afternoon-half = p.m.
# $hour is one-oclock, midnight, noon or another, where the words around a time depend on it.
clock-at =
    { $hour ->
       *[other] at { $clock }
    }
month =
    { NUMBER($month) ->
        [1] Jan.
        [2] Feb.
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] Aug.
        [9] Sept.
        [10] Oct.
        [11] Nov.
       *[12] Dec.
    }
# Weekdays before a date, from Monday.
weekday-short =
    { NUMBER($day) ->
        [1] Mon.
        [2] Tues.
        [3] Wed.
        [4] Thurs.
        [5] Fri.
        [6] Sat.
       *[7] Sun.
    }
day-of-month = { $month } { $day }
# When a company spoke, against our alert.
in-the-same-minute = in the same minute
after = { $span } after
before = { $span } before

## Places

the-country = the country
# The postal code of a state; $name is its name in English.
state-in-sentence =
    { $state ->
        [DC] D.C.
        [MP] the Northern Mariana Islands
        [VI] the U.S. Virgin Islands
       *[other] { $name }
    }
state-title =
    { $state ->
        [DC] D.C.
        [MP] Northern Mariana Islands
        [VI] U.S. Virgin Islands
       *[other] { $name }
    }
# $sound is the first letter of the last name, as it is spoken.
list-and =
    { $sound ->
       *[other] { $most } and { $last }
    }
or-before =
    { $sound ->
       *[other] { " or " }
    }
states = { NUMBER($count) } states
states-and-territories = { NUMBER($count) } states and territories
places = { NUMBER($count) } places
nationwide = Nationwide
county = { $name } County
parish = { $name } Parish
county-and-state = { $county }, { $state }

## Around every page

skip-link = Skip to main content
find-service = Find a service
nav-main = Main
nav-services = Services
nav-incidents = Incidents
nav-compare = Compare
nav-method = Method
report-a-problem = Report a problem
report-a-problem-with = Report a problem with { $name }
menu = Menu
simulated-label = Simulated data
simulated = <b>Simulated data.</b> Every report here was made by a program, to show how Outcry works. Nothing on this page happened.
stale = <b>These figures are from { $time }, { $age } ago.</b> We are not receiving new counts. Reports you send are kept and will be counted.
foot-say = Outcry counts reports that people choose to send. It does not test any service. Not affiliated with the companies named here.
foot-read = Read
foot-how = How we count
foot-limits = What we cannot see
foot-data = Use the data
foot-cite = Download and cite
foot-api = API for programs
foot-embed = Embed a widget
foot-about = About
foot-privacy = Privacy
all-services = All services

## What went wrong

not-found-title = There is no page at this address.
not-found-text = The address may have a typing mistake, or the page has moved.
did-you-mean = Did you mean <a></a>?
do-you-mean = Do you mean <a></a>?
name-of-service = Name of a service
search = Search
most-reported-today = Most reported today
what-now = What isn’t working now
offline-title = You are offline.
offline-text = This page needs a connection, and what we had before is too old to show.
offline-form = You can still report a problem: the form of a service whose page you have seen on this device opens without a connection. Your report is kept here and sent once you are back.
try-again = Try again
# The kinds of problem, as the interface names them.
problem-title =
    { $kind ->
        [bad-request] The request can't be read
        [unauthorized] For operators only
        [cross-site] Sent from another site
        [not-found] There is nothing here
        [method-not-allowed] Not with this method
        [not-acceptable] Not in this format
        [timeout] The request took too long
        [in-flight] The same request is under way
        [duplicate] It is there already
        [too-large] The body is too large
        [unsupported-media-type] Not in this media type
        [invalid] Some fields were refused
        [location-required] A place is needed
        [outside-coverage] Outside the United States
        [idempotency-key-reused] The key belongs to another report
        [challenge-required] Some work is asked for first
        [rate-limited] Too much from here
        [unavailable] Not possible right now
       *[internal] Something went wrong here
    }
# What follows it. English pages show the interface's own sentence instead, which says more.
problem-reason =
    { $kind ->
       *[other] Please go back and try again.
    }
problem-wait =
    { NUMBER($minutes) ->
        [one] Please try again in a minute.
       *[other] Please try again in { $minutes } minutes.
    }
taken-back-title = Taken back
taken-back-text = Your report was taken back and is no longer counted.

## The form

not-sent-yet = Not sent yet
not-sent-yet-stop = Not sent yet.
report-title = { $what }: { $name }
report-description = Report a problem with { $name }. Two taps, no account needed.
breadcrumb = Breadcrumb
back = Back
step-of-two = Step { $step } of 2
was-not-sent = Your report was not sent.
answers-are-kept = Your answers are kept. Please see the words marked below.
what-does-it-do = What is { $name } doing for you?
complete = It doesn’t work at all
complete-detail = I can’t use it
intermittent = It works on and off
intermittent-detail = It comes back, then stops again
slow = It is slow or poor quality
slow-detail = It works, but badly
what-do-you-see = What do you see?
rather-not-say = I would rather not say
where-are-you = Where are you?
place-note = A ZIP code or a state, whichever you like. We keep the state, the county and a map cell about 12 miles wide.
zip-code = ZIP code
state-label = State, D.C. or territory
choose-one = Choose one
country-only = Count me for the country only
send-report = Send report
kept-note = We store the time, the kind, the symptom, the state, the county and the map cell. We do not store your name or your network address.
fills-note = The fills are the same as on the map. Is it another service? <a>Choose a different one</a>
wrong-failure = Choose what it does for you.
wrong-symptom = Choose something from the list, or nothing.
wrong-zip = We do not know this ZIP code. Use the five digits of a street address, or choose a state.
wrong-region = Choose a state, or the country only.
wrong-location = Give a ZIP code, or choose a state.
wrong-form = Something in the form could not be read. Please send it again.

## The form with a script

one-tap = One tap sends your report.
send-without-saying = Send without saying
change = Change
remembered-here = remembered here
not-reached = We can’t be reached. Your answers are kept on this page.
report-is-in = Thank you. Your report is in.
use-my-location = Use my location
your-location = Your location
rounds-position = Your device rounds the position to about a mile before anything is sent.
place-note-short = We keep the state, the county and a map cell about 12 miles wide.
no-position = Your device did not tell where it is. Give a ZIP code or a state.
zip-label = ZIP { $zip }
zip-digits = A ZIP code has five digits.
or = or
use-this-zip = Use this ZIP
use-this-state = Use this state
choose-from-list = Choose a state, D.C. or a territory from the list.
the-country-only = The country only
skip = Skip. Count me for the country only
forget = Forget { $place }
unknown-zip = We do not know this ZIP code. Please check it, or choose a state.
place-outside = This place lies outside the United States. Choose a state, or skip.
place-unread = We could not read this place. Please choose it again.
network-is-loud = Many reports come from your network now. Your answers are kept; please try again.
network-must-wait =
    { NUMBER($minutes) ->
        [one] Many reports came from your network. Please try again in a minute.
       *[other] Many reports came from your network. Please try again in { $minutes } minutes.
    }
try-in-a-minute = Please try again in a minute. Your answers are kept.
will-send = Your report was not sent. We will send it when you are back.
seem-offline = You seem to be offline, or we can’t be reached. { $where } It is sent with the time at which you said it, { $time }.
kept-on-device = It is kept on this device only, also when you close this page.
kept-on-page = It is kept on this page: please leave it open.
try-now = Try now
trying = Trying…
still-not-reached = We still can’t be reached.
do-not-send = Do not send it
taken-back = Your report was taken back.
no-longer-counted = It is no longer counted.
not-taken-back = It could not be taken back. Please try again.
country-day = All of the country, last 24 hours. Band: normal range.

## After a report

done-title = Report sent: { $name }
done-sent = Report sent, { $time }
done-sent-from = Report sent, { $time }, from { $place }
done-one-of = You are one of { NUMBER($count) } in { $place } in the last 15 minutes.
done-one-of-again = Thank you again. You are one of { NUMBER($count) } in { $place } in the last 15 minutes.
done-few = Thank you. You are one of a few in { $place }.
done-few-again = Thank you again. You are one of a few in { $place }.
done-first = You are the first in { $place } in the last 15 minutes.
done-held = Thank you. Many reports came from your network at once, so this one is kept and looked at before it counts.
done-stale = Thank you. We will count it when counts are back.
done-recovered = Thank you. It helps others to know that it works again.
done-expected = We would expect { $guess } at this hour.
done-once = Each person counts once in 15 minutes, and yours is already in.
done-no-place = Without a place your report counts for the country, and not on the map.
done-say = { $share } say { $name } doesn’t work at all.
done-spark = { $name }: reports in the country in the last four hours against the normal range
done-map = { $name } by state, with { $place } marked
country-since =
    { $hour ->
       *[other] All of the country since { $clock }. Band: normal range.
    }
by-state = { $name } by state, last 15 minutes
see-what-happens = See what is happening with { $name }
works-again = Works again? Reports that it is fixed help others too.
works-now = It works now
take-back = Take my report back
until =
    { $hour ->
       *[other] until { $clock }
    }

## The front page

home-title = Outcry: what isn’t working right now
home-description = Problem reports from people in the United States, compared with what is normal for the hour, service by service and state by state.
home-ask = What isn’t working?
home-lede = People report problems here. We compare the count with what is normal for the hour and show where it is happening.
most-reported-now = Most reported now: <a></a>
together = <b>All services together, last 15 minutes.</b> Stronger colour: further above normal. Hatched: mostly on and off. <a>See the services</a>
together-calm = All services together: no state is above normal
together-above = All services together: reports are above normal in { $places }
found-none = No service called “{ $words }” here
found-some = Services that match “{ $words }”
found-hint = Check the spelling, or look through <a>all { NUMBER($count) } services</a> by kind.
more-than-usual = More reports than usual
updated = Updated { $time }, { $date }
none-above = No service has more reports than usual.
head-service = Service
head-what = What people report
head-day = Last 24 hours. Line: reports. Band: normal range
head-now = Last 15 minutes
usual-number = usual: { $number }
report-short = Report
as-usual-or-few = As usual, or too few reports to say
as-usual = As usual
too-few = Too few reports
order = Order
order-reports = Most reported
order-name = A to Z
order-kind = By kind
see-all = See all { NUMBER($count) } services
recent-incidents = Recent incidents
recent-when = When
recent-lasted = Lasted
recent-peak = Peak
recent-where = Where
recent-notice = First notice from the company
recent-in-minute = In the minute of our alert
recent-none = None seen
all-incidents = All incidents
coming-down = Coming down
above-slightly = Slightly above normal
above = Above normal
above-far = Far above normal
above-in = { $above } in { $places }
above-country = { $above } across the country
above-more = And above normal in { NUMBER($count) } more.
say-complete = { $share } say it doesn’t work at all
say-slow = Most say it is slow or works on and off
say-intermittent = Most say it works on and off
rose-at = Rose { $at }.
now-and-was = Now { $now } times normal, was { $was }
spark-range = { $name }: reports in the last 24 hours against the normal range
spark-plain = { $name }: reports in the last 24 hours
aged = These figures are from { $time }.
aged-lost = This page has lost its connection. It keeps trying.
aged-old = No new counts have reached this page since. It keeps trying.

## The catalogue: kinds of services and what can be seen of them

# $key is the English label in lower case, its words joined by hyphens: an operator's own words, which no
# translation knows, stay as they are.
catalogue-label =
    { $key ->
       *[other] { $label }
    }

## The page of the method

method-description = How Outcry counts problem reports, how often its alarms are wrong or late, and what it cannot see.
method-lede = What the numbers are, when a place is called above normal, and what the data cannot show.
on-this-page = On this page
method-what = What a report is
method-what-text = One person saying once that a service fails them: on the form, or by the open interface. It counts in the minute in which it arrives, in its state and for the country. A second report by the same person about the same service within 15 minutes is thanked and not counted again. “It works now” is counted apart.
method-normal = What “normal” means
method-normal-text = The number of reports we would expect in the same stretch of time if nothing special happened: learned for each service and state from the weeks before, by hour and weekday in local time. Past outages are damped, so that they do not become normal. The band in a chart holds 95 of 100 ordinary counts.
method-unknown = Where too little is known, no place is judged and the page says so.
method-above = When a place is above normal
method-above-text = Once a minute each count is tested against chance, for every service, every state and the country. A place is shown above normal when its count is clear of chance, at least 2 times normal, and at least 5 reports. There are two steps: <b>elevated</b> is a hint, <b>spike</b> (red in the figures below) is what chance alone hardly ever does. <a>How often we are wrong</a>
method-kind = Complete, or on and off
method-kind-text = A place is drawn solid when at least 60% say “doesn’t work at all”, and the count is large enough that the true share is more than half. In every other case it is hatched. Hatching is the weaker claim, so doubt goes to hatching.
method-levels = Map levels
method-solid = Solid
method-hatched = Hatched
method-not-judged = not judged
method-usual-range = under 2×, or not clear of chance
method-raised = Raised
method-raised-range = 2× to under 4×
method-high = High
method-high-range = 4× to under 8×
method-very-high = Very high
method-very-high-range = 8× or more
# The fills of the map, for those who cannot see them.
method-look =
    { $fill ->
        [few] dotted
        [usual] plain
        [solid-1] solid, light
        [hatched-1] hatched, light
        [solid-2] solid, medium
        [hatched-2] hatched, medium
        [solid-3] solid, strong
       *[hatched-3] hatched, strong
    }
method-cut = Multiples are cut, not rounded up: 7.96 times normal is shown as 7.9.
method-small = Small counts
method-small-text = These pages show a count below 5 as “under 5”. A county or a map cell is shown only if at least five different people reported from it in the window. Even then it is held back where somebody could work out a hidden count by adding and subtracting: the only hidden county of a state gets the next smallest for company; the two emptiest parts of every map cell are never shown; and a window is not shown if, together with earlier ones, it would tell a hidden one. What is shown once is never changed. Held-back reports still count in their state. <a>What we keep of a report</a>
method-area-usual = What is usual in a county is its state’s usual count, shared out by residents; for map cells residents are estimated by the number of ZIP codes. So a county that always reports more than its neighbours can look raised for a while: read the count, not only the colour.
method-abuse = False reports
method-abuse-text = Each person counts once in 15 minutes, and each network can only send so much. When many reports on one service come from one network at once, those beyond the first few are kept and left out of every figure until somebody has looked at them; the page says how many. Reports are not checked by a person, and an organised campaign could still move a small count. Read small counts with care.
method-company = Company statements
method-company-text = We ask the company’s public status page or feed again and again, keep the first words we find with their time, and link to the source; an operator of this server can enter others, with their source. A statement never changes a count or a verdict. “None seen” means that we found none.
method-record = How often we are wrong, and how late
method-record-text = No outage announces its true beginning, so we measure on a simulated country, where we know it: { $services } services with ordinary days, outages, crowded evenings, gaps and holidays. The detector is the one that runs here, minute by minute, untouched. These are the figures of version { $version }.
method-wrong = <b>How often we are wrong.</b> In one state, for one service, a red alarm without any outage comes { $red }; the weaker step { $any }. It depends on how unruly the reports are: in a calm world { $calm }, in a rough one { $rough }. Through weeks in which nothing happened: { $quiet }.
method-quiet = { $services } services in { $regions } states and territories through { $weeks } weeks: { $state } false red alarms of a state and { $nation } of the country in all, and { $any } at the weaker step of a state
method-found = <b>How much we find.</b> Of outages that brought at least 5 reports in all, { $found } became red in the country or in one of their states before they ended; { $soon } within 15 minutes.
method-late = <b>How late we are.</b> { $delay } minutes on average, if what is never found, or later than an hour, counts as 60. Most of that is missed outages and slow ones: of sudden outages { $sudden } are red within 15 minutes, of those that grow over half an hour { $ramp }, of small ones that grow over hours { $slow }.
method-once-never = not once in { NUMBER($months) } months
method-once-years = about once in { $years } years
method-once-months = about once in { $months } months
method-once-often = about { $times } times a month
method-of = { NUMBER($part) } of { NUMBER($whole) }
method-by-kind = Outages found, by how they begin
method-by-kind-chart = Chart of outages found
method-by-kind-label = Share of outages found, by minutes after their beginning. After 15 minutes: sudden { $sudden }, over half an hour { $ramp }, slow { $slow }.
method-by-kind-table = Outages found
method-by-kind-caption = Outages of a service, red anywhere. “Late” is the mean delay in minutes, at most 60.
method-axis = minutes after the beginning
method-outage = Outage
method-number = Number
method-share = Found
method-soon = In 15 min
method-delay = Late
method-any = Found, weaker step too
method-all = All
method-all-affected = All
# How outages begin, how far they reach.
method-group =
    { $group ->
        [sharp] sudden
        [ramp] over half an hour
        [slow] over hours, small
        [blip] under a quarter hour
        [national] most states
        [regional] one region
        [single] one state
        [sparse] few reports
        [medium] some reports
       *[heavy] many reports
    }
# The same, short, beside a line of a chart: ten letters at most.
method-curve =
    { $group ->
        [sharp] sudden
        [ramp] half an hour
        [slow] slow
        [sparse] few
        [medium] some
       *[heavy] many
    }
method-by-class = States found, by how many report
method-by-class-chart = Chart of states found
method-by-class-label = Share of affected states found, by minutes after the beginning there. After 15 minutes: states with few reports { $sparse }, with some { $medium }, with many { $heavy }.
method-by-class-table = States found
method-by-class-caption = Each affected state by itself. Few: under one report in 50 minutes on an ordinary day; many: at least one a minute.
method-states-share = Found
method-states-any = Found, weaker step too
method-false = False alarms
method-false-caption = An alarm counts as false when it begins outside every outage and the hour after it, and again for every two hours it stays.
method-series = Series
method-months = Months watched
method-red = Red
method-red-month = Red, a month
method-at-most = at most (95%)
method-any-month = Weaker step too, a month
method-country = The country
method-scripted = Scripted outages
method-scripted-caption = One and the same outage at many hours of the day. “5%” means that of 100 million users (10 million at the small service) one in twenty is cut off where it happens, and one in a thousand of those reports in a quarter of an hour: about what large outages of phone networks have brought.
method-happens = What happens
method-usual-day = Usual a day
method-any-scene = Weaker step too
method-median = Delay, median
method-others = Other states red
# What happens in a scripted outage: $scene is its English name with hyphens.
method-scene =
    { $scene ->
       *[other] { $name }
    }
method-delay-most = { NUMBER($median) } min, at most { NUMBER($longest) }
method-delay-rare = mostly not; at most { NUMBER($longest) } min
method-delay-never = never
method-statistics = For statisticians
# The parts of the formula.
method-rate = rate
method-shape = shape
method-block = block
method-hour = hour
method-height = level
method-baseline = <b>Baseline.</b> The rate of state <i>i</i> at local time <i>t</i> is <f></f>: the state’s mean, shrunk to its share of the population; the service’s half-hours of the week; the state’s own three-hour blocks and hours, shrunk to 1; and two discounted levels.
method-ratio = Each is a ratio (observed + <i>k</i>) / (expected + <i>k</i>), the mean of a gamma posterior (<r></r>); levels are gamma-discount filters (<r></r>).
method-damped = Counts are cut at 2.5 standard deviations before they are learned from, as past outbreaks are down-weighted by Farrington et al. (1996) and Noufaily et al. (2013). A state’s share grows by at most 1% a day. A gap teaches nothing.
method-spread = <b>Spread.</b> Var = <i>d</i>·<i>M</i> + τ²·<i>M</i>² for a count with expectation <i>M</i>, by weighted least squares for each window length, kind of series and baseline.
method-evidence = <b>Evidence.</b> In windows of 1, 2, 3, 5, 10, 15, 20, 30, 45, 60 and 90 minutes the count is set against the season, against the rest of the country, and up to half an hour against the last two hours (Hutwagner et al. 2003). Where few report, the minutes with any report are counted too: clumps fill few minutes, an outage many. One minute alone makes no state red.
method-surprise = The raw surprise is the largest −log<sub>10</sub> P(<i>X</i> ≥ <i>x</i>) under a negative binomial law, close to a window-limited generalised likelihood ratio (Lai 1998; <r></r>).
method-calibration = <b>Calibration.</b> Peaks of raw surprise over a floor are counted in the service’s own history; their excesses are nearly exponential (Pickands 1975). Rate and slope give the score: minus the decimal logarithm of the false episodes that five minutes of one series bring. A state is a spike at 7.5 and elevated at 5.5; a division at 6.5 and 5, the country at 4.5 and 3.75, as there are fewer of them; a verdict falls after ten minutes one unit below. The country and a division are judged without the excess of the part that has the largest, so an outage of one state is none of the country. Their evidence lends a state that looks like the rest up to 4 units, the prior odds of a part given the whole (<r></r>; Kulldorff 1997); red it becomes only if elevated by itself.
method-complete = <b>Complete or not.</b> The share has a beta-binomial posterior with a prior by the method of moments. In the simulation { $covered } of { $intervals } intervals at nominal 90% held the truth.
method-measurement = <b>Measurement.</b> One-minute buckets, fixed seeds, 28 days learned and 28 judged, { $months } state-months without cause; three worlds (few reports; forty times as many; variance five times the mean with wandering rates and gaps). “At most” is the exact upper Poisson limit (Garwood 1936). <code>outcry backtest --full</code> makes the same file again. Counts are negative binomial, as the detector supposes; real reports are rougher.
method-poisoning = <b>Poisoning.</b> Four weeks of false reports, twice the usual number on top in one state, raise its threshold at most { $times } times.
method-limits = What this cannot tell you
method-limits-text = The figures above are of a simulation, not of the world: real alarms can be checked only against what companies admit. A small state is seen badly: the 5% outage in Wyoming alone became red in { $wyoming } cases, at a service with a tenth of the reports in { $small }. In a single state most outages are found late or not at all: { $soon } within 15 minutes, { $found } at all. Crowded evenings and complaints about another service’s outage look like outages: { $lookalike }. The weaker step of the country is wrong { $nation } times a month for each service. A rise that takes many hours becomes the new normal. Nothing smaller than some 15% of a busy state’s usual reports is seen.
method-lookalike = { $red } alarms in { $regions } such places were red, { $any } at the weaker step
method-sample = Reports are not a sample of users. They cannot show a cause, and they do not say that a service is down: people who live near each other share more than one provider, and a fault of one is often reported as a fault of another. A quiet place may have few users here. News coverage itself brings reports. Please do not write that so many users were affected: these are reports.
method-changes = Changes to the method
method-changes-text = An incident keeps the numbers of the version with which it was published. What is found wrong later stands beside it, in the <a>list of corrections</a>.
method-data-text = Each service’s page gives its figures as CSV and GeoJSON, a citation with time and zone, and a <a>widget</a> for another site. The <a>open interface</a> gives the same numbers, now and for any minute past.

## The page of privacy

privacy-description = What Outcry keeps of a report, and what it never stores.
privacy-lede = What we keep of a report, what we never store, and what stays on your device.
privacy-keep = What we keep
privacy-keep-text = Of each report: the time, the service, what you say is wrong, the state, the county and a map cell about 12 miles wide. If you choose the country only, no place at all. After 30 days only counts are left.
privacy-long = How long
privacy-table = What is kept how long
privacy-head-what = What
privacy-head-kept = Kept for
privacy-head-why = Why
privacy-address = Your network address
privacy-while-read = while your report is read
privacy-address-why = to make the code below, and to hold back floods
privacy-position = Position or ZIP code
privacy-position-why = to find state, county and map cell
privacy-key = Key of the code
privacy-key-kept = a day, and the first 15 minutes of the next; never in the database
privacy-key-why = so that the code can’t be turned back
privacy-reporter = Code of the reporter
privacy-48-hours = 48 hours
privacy-reporter-why = so that you count once in 15 minutes
privacy-network = Code of your network
privacy-network-kept = 48 hours, and only if many reports came from it at once
privacy-network-why = to look at them together
privacy-receipt = Code of the receipt
privacy-receipt-why = so that you can take a report back
privacy-program = Answer to a program’s key
privacy-program-kept = 24 hours, the key as a code
privacy-program-why = so that a report sent twice counts once
privacy-report = Your report
privacy-report-kept = 30 days
privacy-report-why = to look into an incident again
privacy-counts = Counts by service and state
privacy-counts-kept = for good; by minutes for 60 days, then by quarters of an hour, after a year by hours
privacy-counts-why = they say how many, not who
privacy-areas = What was shown of counties and cells
privacy-areas-kept = for good, coarser with time
privacy-areas-why = at least five people reported there
privacy-tip = A tip, without its sender
privacy-tip-kept = until an operator hides it
privacy-tip-why = it is meant for others
privacy-vote = Code of a vote on a tip
privacy-vote-why = so that you count once a day
privacy-log = The log of this server has the kind of page, its status and how long it took: nothing of who asked.
privacy-never = What we never store
privacy-never-text = Your name, your network address, your exact position, your ZIP code, or which browser you use. A ZIP code or a position is turned into state, county and map cell while your report is read, and then forgotten. There are no cookies (but one for an operator who signs in), no trackers and nothing from third parties on these pages.
privacy-once = How we count you once
privacy-once-text = To count each person once in 15 minutes, your network address is turned into a code with a random key. The key is thrown away every day and is never in the database or in a backup, so the code cannot be turned back. The code itself is erased after 48 hours.
privacy-device = What stays on your device
privacy-device-text = If you use the form with its script, your browser remembers the place you gave, so that you are asked once. “Change” on the form lets you give another one or forget it. When you use your location, your device rounds it to about a mile before anything is sent.
privacy-offline = The form of a service that you looked at is kept, so that it opens without a connection. A report that could not be sent waits on your device for a day at most, or until you drop it.
privacy-show = What we show
privacy-show-text = Counts for states and for the country. These pages never show a count below 5. A county or a map cell has numbers only if at least five different people reported there, and if nobody can work out a hidden count from the others: <a>small counts</a>.
privacy-tips = What we keep of a tip
privacy-tips-text = The text, the state if you gave one, its language and the time, and not who sent it. Somebody reads it before it is shown. That a tip helped you, or that you reported it, is known for 48 hours by a code of the same kind, another one for every tip, so that you count once a day; then only the number stays.
privacy-back = Taking a report back
privacy-back-text = For 10 minutes after a report you can take it back on the page that thanks you.

## Tips

tips-name = Tips
tips-title = Tips for { $name }
tips-description = What users of { $name } tell each other. Written by users and not checked by us.
tips-none = No tips yet. <a>Add one</a>
tips-helped =
    { NUMBER($count) ->
        [0] This helped
        [one] Helped 1 person
       *[other] Helped { $count } people
    }
tips-simulated = Simulated
tips-report = Report this tip
tips-more = { $count } more
tips-unchecked = Written by users and not checked by us. Never share a password.
tips-add = Add a tip
tips-not-sent = Your tip was not sent.
tips-ask = What helps others with { $name }?
tips-where = Where are you, roughly?
tips-note = Up to 500 characters of plain text. Somebody looks at it before others see it. We keep the text, the state and the time, and not who sent it.
tips-send = Send tip
tips-no-word = Your tip has no word in it; write what helped.
tips-too-long = Your tip has { $length } characters; at most { $most } will do.
tips-wrong-state = Choose a state, or leave it open.
# Why a tip could not be taken. English pages show the interface's own sentence instead, which says more.
tips-refused =
    { $kind ->
       *[other] Please try again later.
    }
tips-thanks = Thank you
tips-kept = Your tip is kept. It is shown when somebody has looked at it.
tips-counted = It is counted. The number on the page follows within a minute.
tips-noted = It is noted. When several people say so, somebody looks at the tip again.
tips-once = You have said so today, and it counts once.
back-to = Back to { $name }

## How long ago

just-now = just now
ago = { $span } ago
hours =
    { NUMBER($count) ->
        [one] { $count } hour
       *[other] { $count } hours
    }
days =
    { NUMBER($count) ->
        [one] { $count } day
       *[other] { $count } days
    }

## The map to zoom into

explore-title = Map of problem reports about { $name }
explore-description = { $sentence } A map to zoom into.
explore-map = Map
explore-where = Where people report problems with { $name }
explore-shows = What the map shows
legend-label = Colour: reports as a multiple of the normal number, from 2, from 4, and from 8 times. Solid: mostly complete failures. Hatched: mostly on and off.
legend-more = more
explore-needs = This map needs JavaScript and WebGL. The <a>table of all states and territories</a> has the same numbers, and the <a>page of { $name }</a> a map without them.
explore-note = Counts the <span></span> before the time above. Stronger colour: further above normal. Arrow keys move the map, + and − zoom, Enter opens the place in the middle. <a>The same numbers as a table</a>
explore-none-selected = No place selected
explore-hint = Choose a place on the map to see its numbers.
explore-tiles = These tiles are for any map program: <a>TileJSON</a>.
explore-all = All about { $name }
explore-counties = Counties
explore-cells = Cells
explore-zoom-in = Zoom in
explore-zoom-out = Zoom out
county-title = { $name } County
parish-title = { $name } Parish

## The sentence that comes first

verdict-silent = Nobody has reported a problem with { $name } here yet.
verdict-few = Too few reports to say.
verdict-usual = Reports about { $name } are as usual.
verdict-spread = People report more problems with { $name } than usual.
verdict-places = People in { $places } report problems with { $name }.

## The story of an incident: headline, paragraph, quote and what to bear in mind

# $day is the number of the weekday, from Monday.
weekday =
    { NUMBER($day) ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
# $part is early, morning, afternoon, dusk, evening or night: the hours from 0, 5, 12, 17, 19 and 22.
weekday-part =
    { $part ->
        [morning] { $weekday } morning
        [afternoon] { $weekday } afternoon
        [dusk] { $weekday } evening
        [evening] { $weekday } evening
       *[other] { $weekday } night
    }
date-in-year = { $day }, { $year }
date-with-weekday = { $weekday }, { $date }
clock-on-day = { $clock } on { $day }
# The end of a window.
to-clock =
    { $hour ->
       *[other] to { $clock }
    }
by-clock =
    { $hour ->
       *[other] by { $clock }
    }
# How long it lasted, in a headline.
lasting-minutes =
    { NUMBER($count) ->
        [1] one minute
       *[other] { $count } minutes
    }
lasting-hours =
    { NUMBER($count) ->
        [1] an hour
        [2] two hours
        [3] three hours
        [4] four hours
        [5] five hours
        [6] six hours
        [7] seven hours
        [8] eight hours
        [9] nine hours
        [10] ten hours
        [11] eleven hours
        [12] twelve hours
       *[other] { $count } hours
    }
# And half an hour.
lasting-hours-half =
    { NUMBER($count) ->
        [1] an hour and a half
        [2] two and a half hours
        [3] three and a half hours
        [4] four and a half hours
        [5] five and a half hours
        [6] six and a half hours
        [7] seven and a half hours
        [8] eight and a half hours
        [9] nine and a half hours
        [10] ten and a half hours
        [11] eleven and a half hours
        [12] twelve and a half hours
       *[other] { $count } and a half hours
    }
reports-counted =
    { NUMBER($count) ->
        [one] { $count } report
       *[other] { $count } reports
    }
states-and-dc = { NUMBER($count) } states and the District of Columbia
headline-people = People in { $places }
headline-country = People across the country
headline-over = { $people } reported problems with { $name } for { $span }
headline-open = { $people } report problems with { $name }
story-usual = a usual { $number }
story-from = { $name } from { $places }
story-peak = the peak
story-peak-so-far = the highest so far
story-rise = On { $when }, reports of problems with { $what } rose from { $usual } to { $reports } in the 15 minutes { $to }, { $ending }.
story-found = Outcry’s detector flagged the rise { $at }
story-found-first = { $found }, first in { $places }
story-spread = { $found }; { $by } reports were above normal in { $places }.
story-over = Over the whole incident
story-so-far = So far
story-share = { $percent } of the reports said { $name } did not work at all; the others that it worked on and off, or was slow.
story-complete = { $over }, in { $places } six in ten or more said { $name } did not work at all.
story-intermittent = { $over }, in { $places } more said { $name } worked on and off, or was slow, than that it did not work at all.
story-divided = { $over }, in { $places } six in ten or more said { $name } did not work at all; elsewhere answers were divided.
story-both = { $over }, in { $places } six in ten or more said { $name } did not work at all; in { $others } more said it worked on and off, or was slow.
story-said = { $name } first acknowledged a problem { $at }, { $lead }.
story-lead-same = in the minute of the alert
story-lead-after = { $minutes } after the alert
story-lead-before = { $minutes } before the alert
story-end = Reports were back in the normal range { $at }.
# Where reports come from, as the interface names it.
story-source =
    { $source ->
        [form] the form on these pages
        [api] other programs
        [import] a file of past reports
       *[simulated] a simulation, not from people
    }
quote-received = Outcry received { $reports } of problems with { $what } in the 15 minutes { $to } on { $date }{ $usual }.
quote-times = , { $times } times the { $usual } usual at that hour
quote-usual = ; usual at that hour: { $usual }
quote-part = { $percent } from { $source }
quote-composition = Of all reports in it, { $parts }.
quote-source = Reports come from people who chose to send one. Source: { $address }
caveat-guess = What this may belong to is a hypothesis, made from times, sizes, places and the dependencies that we know of. Nobody has confirmed it.
caveat-chosen = These are reports from people who chose to send one. They are not a count of everyone affected.
caveat-kinds = “Doesn’t work at all” and “on and off” are what people chose in the form. We did not test the service.
caveat-more = More people and more news bring more reports. Between states, compare times normal, not counts.
caveat-unlisted = A state that is not listed had too few reports to judge, or none above normal. That does not mean that nobody there was affected.
caveat-cause = A rise can have another cause, such as a failure of the internet at home.
caveat-open = This is not over: later versions will have other numbers. Cite the version.
dont-say-users = “{ $count } users were affected.” They are reports: most people send none, and one may speak for a household.
dont-say-down = “{ $name } was down.” Nobody tested it; people said what they saw.
dont-say-began = “It began { $opened }.” That is when reports were beyond chance; they began to rise { $onset }.
dont-say-peak = “{ $all } at the peak.” That is the number of all reports from { $onset } on; the peak is { $peak } in 15 minutes.

## Maps and their legend

map-few = { $name }: fewer than 5 reports
map-state = { $name }: { $level }, { $reports }
# $level is 0 to 3.
map-level =
    { NUMBER($level) ->
        [0] as usual
        [1] raised
        [2] high
       *[3] very high
    }
map-not-judged = not judged
map-times = , { $times } times normal
map-kind =
    { $kind ->
        [complete] , mostly complete
        [intermittent] , mostly on and off
       *[mixed] , mixed
    }
legend-title = Reports against normal
legend-solid = <b>Solid</b> 6 in 10 or more say it doesn’t work at all
legend-hatched = <b>Hatched</b> more say it works on and off, or is slow
legend-few = Fewer than 5 reports
tick-midnight = Midnight
tick-noon = Noon

## The page of an incident

incident-over = Ended. Final figures
incident-recovering = Coming down. Figures so far
incident-open = Going on. Figures so far
incident-line = { $date }. Incident { $day }. Version { $version }, published { $published }.
incident-published = { $day } { $at }
incident-versions = Versions and corrections
incident-hypothesis = A hypothesis:
incident-of = The incident of { $name }
incident-template = Written by a template from the figures on this page. Free to quote with credit.
incident-retold = The version that was published is in English; this page tells it anew from the same figures. <a>Read it as it was published</a>
copy-paragraph = Copy the paragraph
cite = Cite
download = Download
download-of = Download: { $what }, { $format }
at-the-peak = At the peak, { $time }
map-at = Map at { $time }
map-at-above =
    { NUMBER($count) ->
        [one] Map at { $time }: { $count } place above normal
       *[other] Map at { $time }: { $count } places above normal
    }
counts-before = Counts the 15 minutes before { $time }. Stronger colour: further above normal. <a>This moment on the page of { $name }</a>
none-above-itself = No state was above normal by itself.
highest-window = Highest, 15 minutes { $to }
head-state = State
head-reports = Reports
head-times = Times normal
all-that-were-above = All states that were above normal
how-it-spread = How it spread and ended
how-it-spread-note = Each map counts the 15 minutes before the time shown. Eastern time. Same scale as above.
frame-peak = Peak
frame-alert = Our alert
frame-usual = As usual again
timeline = Timeline
timeline-lede = Reports in the 15 minutes before each point. Eastern time, { $date }. <a>The same as numbers</a>
timeline-none = No chart yet
timeline-band = Dashed: expected count. Band: where 95 of 100 normal hours fall.
timeline-whole = The whole country, of which this was a part.
timeline-later = Counts of the time after this version are drawn as they are known now. <a>How we count</a>
timeline-label = Reports about { $name } around the incident, Eastern time. { $finding }
marker-alert = { $time } Our alert
marker-peak = Peak { $count }
marker-end = { $time } Alert ends
marker-said = “{ $kind }”
# What a company’s statement is, as the interface names it.
statement-kind =
    { $kind ->
        [investigating] investigating
        [identified] identified
        [monitoring] monitoring
        [resolved] resolved
       *[note] note
    }
file-series = Time series
file-series-note = 5-minute counts and expected counts, country and states
file-map = Map at the peak
file-map-note = States with level, kind, counts and outlines
file-image = Map image
file-png-note = 1600 px, with legend, source and licence
file-svg-note = Editable, text as text
file-all = Everything on this page
file-all-note = As it was published, with versions and corrections
data-licence = Data: CC BY 4.0.
what-people-saw = What people saw
no-symptoms = No symptoms were chosen.
reports-came-from = Where the reports came from: { $parts }.
sentence-right = A sentence that is right:
copy-sentence = Copy the sentence
the-source = The source:
copy-source = Copy the source
copied = Copied
selected = Selected
before-you-publish = Before you publish
please-do-not-say = Please do not say
how-we-detect = How we count and detect
none-by-itself = None by itself.
states-by-onset = States in order of onset
states-by-onset-caption = In the order in which reports began to rise. Eastern time.
head-rose = Rose
head-found = Found
head-last = Last above normal
head-most = Most in 15 min
head-usual = Usual
head-all-reports = Reports in all
head-complete = Doesn’t work at all
nothing-corrected = Nothing was corrected.
version-never-changes = A version never changes. <a>All corrections</a>
version-number = Version { $version }
version-reason =
    { $reason ->
        [opened] our alert
        [national] the country as a whole was beyond chance
        [recovering] less than half of the excess was left
        [resolved] nothing was above normal any more
        [reopened] it rose again
        [found] found afterwards, in counts of that time
       *[other] new counts
    }
version-old = This is version { $version }. It does not change.
version-latest = See the latest
other-incident = The other incident
correction-kind =
    { $kind ->
        [false-alarm] False alarm
        [merge] Part of another incident
        [split] More than one incident
        [withdrawn] Correction withdrawn
       *[other] Note
    }
correction-at = { $kind }, { $published }
figure-peak = Peak, 15 minutes { $to }
figure-range = 95% range of usual: { $low } to { $high }
figure-busiest = Busiest minute: { $count } { $at }
figure-lasted = Lasted
figure-open = Going on for
figure-span = { $from } { $to }
figure-since =
    { $hour ->
       *[other] since { $clock }
    }
figure-above = Above normal at the peak
figure-places = places
figure-states =
    { NUMBER($count) ->
        [one] state
       *[other] states
    }
figure-states-dc =
    { NUMBER($count) ->
        [one] state and D.C.
       *[other] states and D.C.
    }
figure-whole = { $reports } in the whole incident
figure-complete = Said it didn’t work at all
figure-others = { $percent } on and off, or slow
figure-ahead = Ahead of { $name } by
figure-behind = { $name } was ahead by
figure-against = { $alert } against { $said }
figure-total = Reports in all

## What an incident may belong to

guess-echo = Perhaps an echo of { $name }: its reports rose { $earlier }{ $places }, and at their peak { $name } had { $larger }. When one service fails, people often report others like it.
guess-earlier = { $minutes } earlier
guess-within = within { $minutes }
guess-in = { " in " }{ $places }
guess-in-shared = , in { $places } of the same
guess-larger = { $times } times as many
guess-far-more = far more
guess-one-cause = Perhaps one cause with { $names }: reports rose { $within }{ $places }{ $why }.
guess-depends = , and { $name } depends on { $on }
guess-depend = , and { $names } depend on { $on }
guess-all-depend = , and all depend on { $on }

## The lists of incidents and of corrections

incidents-of = Incidents of { $name }
incidents-description = When people reported problems far beyond the usual, where, and for how long.
incidents-lede = When people reported problems far beyond the usual, where, and for how long. Reports, not users; times are Eastern.
every-state = All states
status = Status
status-all = All
status-open = Going on
status-over = Ended
from-day = From
to-day = To
show = Show
no-incident = No incident yet.
no-such-incident = No such incident. Other days, another state or all services may have some.
incidents-caption = Latest first. Eastern time.
head-incident = Incident
head-began = Began
began-at = { $day }, { $clock }
going-on = going on
across-the-country = across the country
pages-of-list = Pages
latest-incidents = Latest incidents
earlier-incidents = Earlier incidents
incidents-note = An incident is a stretch of time in which reports about a service were beyond chance somewhere.
same-as-json = The same as JSON
corrections = Corrections
corrections-description = What was said about incidents after they were published: false alarms, merges, splits, notes.
corrections-lede = What we said about incidents after they were published. What was published stays as it was; corrections stand beside it.
corrections-none = Nothing has been corrected.

## Services side by side

compare-title = How do { $names } compare?
compare-title-many = How do these services compare?
compare-description = Problem reports about { $names } as a multiple of what is normal for each, over the last 24 hours.
compare-lede-times = Each line shows reports as a multiple of what is normal for that service at that hour, so large and small services can share one scale.
compare-lede-reports = Each line shows reports as they were counted, all on one scale. More people use a large service, so it has more reports on any day: to tell how unusual a day is, see times normal.
remove = Remove { $name }
another-service = Another service
another-service-choose = Another service…
add = Add
last-day = Last 24 hours
compare-day-times = Times normal, by quarters of an hour. Band: normal range. To { $to }
compare-day-reports = Reports, by quarters of an hour. Band: normal range. To { $to }
compare-to = { $clock }, { $date }
measure = Measure
compare-too-few = Too few reports are usual here to tell multiples of them.
same-numbers = The same numbers:
compare-cut = More than 12 times normal is cut off and marked.
last-year = Last 12 months
compare-year-note = Times that reports rose well above normal. Taller and stronger bars are larger.
head-how-often = How often
month-in-year = { $month } { $year }
months-to = { $from } to { $to }
head-half = Half over within
head-longest = Longest
head-trouble = In trouble, in all
head-first-word = First word from the company, median
compare-word-note = First word: after or before our alert, of companies with a source that a program can read. More users bring more reports, and a service with few users here may have troubles we cannot see.
times-normal = { $times } times normal
compare-most = { $name } in the last 24 hours: at most { $most } in a quarter of an hour
count-few = Fewer than 5 in the last 15 minutes
count-now = { $reports } in the last 15 minutes
count-now-usual = { $reports } in the last 15 minutes; usual: { $usual }
chart-now = now
year-too-short = Judged for less than four weeks
year-times = { NUMBER($count) } times in 12 months
none-seen-in = None seen in { $missing } of { $all }

## The page of a service: the sentence and what stands below it

service-title = Is { $name } down? User reports by state
service-title-then = { $name } at { $when }: user reports by state
time-and-date = { $time }, { $date }
is-it-down = Is { $name } down?
not-just-you = It’s not just you.
past-shown = <b>This page shows { $time } on { $date }, as it was shown then.</b> It does not change. <a>See { $name } now</a>
held-some = <b>Some reports are not in these figures.</b> { $text } <a>Why</a>
held-waiting =
    { NUMBER($reports) ->
        [one] { $reports } report of the last hour waits for review. It came from { $networks } at once.
       *[other] { $reports } reports of the last hour wait for review. They came from { $networks } at once.
    }
held-networks =
    { NUMBER($count) ->
        [one] one network
       *[other] { $count } networks
    }
incident-link = Incident { $since }: how it spread, figures, files, what may be printed
send-a-report = Send a report
send-from-here = Send a report from here
trouble-with = Trouble with { $name }?
two-taps = Two taps. No account needed.
kept-short = We keep your state and county, never your address.
compare-silent = We need about two weeks of reports before we can say what is normal.
compare-unknown = { $reports } in the last 15 minutes. We do not know yet what is normal at this hour.
# $when is a weekday and its part: a Saturday evening.
compare-expected = { $reports } in the last 15 minutes; we would expect { $guess } on a { $when }.
few-now-none = Nobody sent a report in the last 15 minutes
few-now = Fewer than 5 reports in the last 15 minutes
few-day-none = { $now }, or in the last 24 hours.
few-day = { $now }, and few in the last 24 hours.
few-day-some = { $now }. { NUMBER($count) } in the last 24 hours.
rose-all = Reports rose { $at }.
rose-first = Reports rose first in { $places }, { $at }.
rose-first-among = Reports rose first in { $places } and elsewhere, { $at }.

## Its four figures

now-reports = Reports, last 15 minutes
now-places = Places above normal
now-say = What people say
now-since = Above normal since
now-word = First word from { $name }
usual-unknown = usual: not known yet
too-few-to-compare = Too few to compare
about-normal = About what is normal, or less
too-few-to-say = Too few reports to say
none-above-normal = No state or territory is above normal
of-all-places = of 56
unit-places =
    { NUMBER($count) ->
        [one] place
       *[other] places
    }
far-above-none = none at 8 times normal or more
far-above =
    { NUMBER($count) ->
        [one] { $count } place at 8 times normal or more
       *[other] { $count } places at 8 times normal or more
    }
and-territories =
    { NUMBER($count) ->
        [one] and { $count } territory; { $more }
       *[other] and { $count } territories; { $more }
    }
shown-from-five = Shown from 5 reports
say-not-at-all = doesn’t work at all
say-on-and-off = { $percent } works on and off, or slow
not-above-normal = Not above normal
first-in = First in { $place }, { $ago }
alert-lead = { $lead } our alert
alert-lead-same = in the same minute as our alert
alert-against = { $lead }, { $at }

## Its maps and its table

where-reported = Where people report problems
map-view = Map view
view-states = States
view-tiles = Tiles
view-table = Table
tile-map = Tile map: one equal square for each state. The same values are in the table.
nation-map-calm = Map of the United States. No state or territory is above normal. The same values are in the table.
nation-map = Map of the United States. Reports are above normal in { NUMBER($count) } of 56 states and territories. The same values are in the table.
skip-to-table = Skip to the table
play-day = Play the last 24 hours
play-pause = Pause
play-forward = Forward 15 minutes
playing-from = Playing from { $time }
day-not-loaded = The day could not be loaded. Try again
time = Time
back-to-now = Back to now
link-to-time = Link to this time
no-reports-then = No reports were collected then.
earlier-pages = Earlier, each with a page of its own:
map-counts = Counts the 15 minutes before <t></t>. Stronger colour: further above normal.
map-keys = Arrow keys move between states; Enter opens one.
zoom-map = Map to zoom and explore
download-map = Download this map:
selected-place = Selected place
united-states = United States
usual-at-this-hour = Usual at this hour
longer-windows = Longer windows
head-window = Last
small-counts-hidden = Counts below 5 are not shown, to protect the people who sent them.
every-place = All states and territories
every-place-caption = The 15 minutes before <t></t>. All 50 states, D.C. and the territories.
head-level = Level
head-kind = Kind
head-since-eastern = Above normal since, ET
# $level is 0 to 3.
level-word =
    { NUMBER($level) ->
        [0] As usual
        [1] Raised
        [2] High
       *[3] Very high
    }
not-judged = Not judged
kind-word =
    { $kind ->
        [complete] Complete
        [intermittent] On and off
       *[mixed] Mixed
    }
mostly =
    { $kind ->
        [complete] mostly complete
        [intermittent] mostly on and off
       *[mixed] mixed
    }
level-and-kind = { $level }, { $kind }
county-few = { $name }: too few to show
county-told = { NUMBER($enough) } of { NUMBER($all) } have enough reports to show.
county-map = Map by county. { $told }
county-caption = By county, the 60 minutes before { $time }. { $told } The others are dotted.
as-csv = As a table (CSV)
most-affected = Most affected states
none-state-above = No state is above normal.
most-affected-note = 15 minutes { $to }. States with at least 5 reports.
all-places = All 56 states and territories

## Its day

day-points = Reports in the 15 minutes before each point. Eastern time.
day-points-hours = Reports in the hour before each point. Eastern time.
day-stretch = Stretch of time
last-hours = Last { NUMBER($count) } hours
last-days = Last { NUMBER($count) } days
day-point = Point of the chart
day-probe = Point at the chart or move the slider to read it.
day-week = Same weekday a week before
day-first-above = above normal for the first time.
day-expected = Dashed: expected count.
day-band = Band: where 95 of 100 normal { $weekdays } fall.
# $day is the number of the weekday, from Monday.
weekdays =
    { NUMBER($day) ->
        [1] Mondays
        [2] Tuesdays
        [3] Wednesdays
        [4] Thursdays
        [5] Fridays
        [6] Saturdays
       *[7] Sundays
    }
same-as-table = The same as a table
every-quarter = Every 15 minutes, as CSV
chart-as-table = The chart as a table
day-hours = Reports in the hour before each time, Eastern time
head-hour = Hour before
head-before = Before
head-week = A week before
no-data = no data
close-up = Close-up
close-up-of = Close-up of the last hours: { $finding }
close-since =
    { $hour ->
       *[other] Since { $clock }
    }
marker-above = { $time } Above normal
marker-most = { $time } Most so far
in-a-quarter = { NUMBER($count) } in 15 minutes
weekday-clock = { $weekday }, { $clock }
day-finding = Reports about { $name } from { $from } to { $to }, Eastern time.
day-most = Most: { $count } in the 15 minutes before { $when }.
day-most-hours = Most: { $count } in the hour before { $when }.
same-in-table = The same values are in the table.
line-band = Band: normal range
line-band-short = Normal range
line-reports = Line: reports received
line-week = Dotted: a week before
figures-not-loaded = The figures could not be loaded. Try again in a moment.
reading-none = { $when }: no reports were collected.
reading-reports = { $when }: { $reports }.
reading-few = under 5 reports
reading-usual = Usual: { $usual }.
reading-range = Usual: { $usual }, normal range { $low } to { $high }.
reading-week = A week before: { $count }.

## What people see, what the company says, what helps meanwhile

what-people-see = What people see
symptoms-none = No symptoms chosen in the last hour
symptoms-few = Shown from 20 reports that name a symptom
symptoms-note = Share of { NUMBER($count) } reports in the last hour that name a symptom
sources = All { NUMBER($count) } reports of the last hour came by: { $parts }
source-part = { $source } { $percent }
# Where reports come from, as the interface names it.
source-name =
    { $source ->
        [form] the form on this site
        [api] the open interface
        [import] imported history
       *[simulated] the simulator
    }
side-by-side = People and the company, side by side
company-says = What { $name } says
the-statement = Source
status-page = <a>{ $name }’s status page</a>.
eastern-time = Eastern time.
every-wording = Every wording, as first read
statement-step =
    { $kind ->
        [investigating] “Investigating”
        [identified] “Identified”
        [monitoring] “Monitoring”
       *[resolved] “Resolved”
    }
rose-above-normal = Reports rose above normal
first-unusual = First unusual reports
first-unusual-in = First unusual reports, in { $place }
our-alert = Our alert.
alert-nation = The country is above normal
alert-places = Above normal: { $places }
most-so-far = Most so far: { $reports } in 15 minutes
most-so-far-there = Most so far: { $reports } in 15 minutes, there
says-not-asked = This server does not ask what { $name } says.
says-no-source = Outcry has no machine-readable source for { $name }.
says-none = No statement found yet.
says-not-looked = Not looked yet.
says-looked = Last looked { $time }.
says-fault-since = The source is not checked since { $time }: { $fault }.
says-fault = The source was never read: { $fault }.
while-you-wait = While you wait
while-you-wait-note = Services that can stand in for { $name }, and whether people report problems with them now.

## Does this happen often?

how-often = Does this happen often?
how-often-compare = Compare with other services
how-often-legend = Highest point of the day:
day-level =
    { NUMBER($level) ->
        [0] as usual
        [1] up to 4 times normal
        [2] 4 to 8
       *[3] 8 or more
    }
calendar-label = Calendar of the last 12 months. Days with more reports than usual: { NUMBER($above) } of { NUMBER($all) }.
# Months beside a calendar, short.
month-tick =
    { NUMBER($month) ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
last-incidents = The last incidents
head-date = Date
all-incidents-of = All incidents of { $name }
often-judged = We have judged reports about { $name } for { $days }. After four weeks we can say how often they rise.
often-never = Reports about { $name } did not rise well above normal in { $period }.
often-again = This is the { $nth } time in { $period }{ $half }.
often-times = Reports about { $name } rose well above normal { $often } in { $period }{ $half }.
often-half = ; half were over within { $span }
period-months = { NUMBER($count) } months
period-weeks = { NUMBER($count) } weeks
# $end is what English writes behind the figures of a greater number: th, st, nd or rd.
nth =
    { NUMBER($n) ->
        [1] first
        [2] second
        [3] third
        [4] fourth
        [5] fifth
        [6] sixth
        [7] seventh
        [8] eighth
        [9] ninth
       *[other] { $n }{ $end }
    }
times-happened =
    { NUMBER($count) ->
        [1] once
        [2] twice
        [3] three times
        [4] four times
        [5] five times
        [6] six times
        [7] seven times
        [8] eight times
        [9] nine times
       *[other] { $count } times
    }
hours-and-minutes = { $hours } { $minutes }

## What may be taken away

take-states = States, as a table
take-states-note = Counts, expected counts, levels and kinds of these 15 minutes
take-states-name = Download the states as CSV
take-map = States, as a map
take-map-note = The same with the outlines of the states
take-map-name = Download the states as GeoJSON
take-card = Share card
take-card-note = 1200 by 630 px, with time, source and licence
take-card-name = Download the share card as PNG
take-series = The country over time
take-series-note = Counts of each 15 minutes, with what was expected
take-series-name = Download the series as CSV
cite-and-embed = Cite and embed
copy-citation = Copy citation
copy-embed = Copy embed code
see-card = See the card
citation = Outcry, “{ $name }: user reports by state,” { $time }, { $date }.{ $simulated } { $address }
citation-simulated = { " Simulated data." }
embed-title = { $name }: user reports, from Outcry
dataset-name = Problem reports about { $name } by state, United States
dataset-description = Reports that people chose to send about { $name }, by state and minute, with what would be usual. Reports, not users.
dataset-reports = Reports in the last 15 minutes, United States
dataset-expected = Reports expected in 15 minutes, United States

## The widget for other sites: a few short words, as its sizes are fixed

widget-few = { $name }: too few reports to say
widget-few-in = { $name } in { $place }: too few reports to say
widget-usual = { $name }: reports as usual
widget-usual-in = { $name } in { $place }: reports as usual
widget-places = People in { $places } report problems with { $name }
# Beside a number, where there is less room.
widget-place = People in { $place } report problems with { $name }
widget-reports = reports in 15 min
widget-under-five = under 5
widget-usual-few = usual: under 1
widget-too-few = Too few reports
widget-as-usual = As usual
widget-times = { $times } times normal
# $since is "since 9:30 p.m. ET".
widget-stale = { $name }: no fresh data { $since }
widget-stale-why = We are not receiving new counts at the moment.
widget-counts = Outcry counts reports that people choose to send.
widget-on-and-off = on and off
widget-fewer = fewer than 5 reports
widget-simulated = simulated data
widget-curve = Reports about { $name } over the last 24 hours against the normal range
widget-map-calm = Map: no state is above normal{ $marked }
widget-map = Map: reports are above normal in { NUMBER($count) } of 56 states and territories{ $marked }
widget-marked = , { $place } marked

## The page where a widget is put together

builder-title = Put a service on your page
builder-description = A small map or one line of problem reports for your site: choose service, place, size and theme, and copy one line of HTML. No cookies, no script, no tracking.
builder-head = Put { $name } on your page
builder-lede = One line of HTML. No cookies, no tracking, under 10 kB. Readers without JavaScript see the same picture.
builder-note = The widget shows the figures of now, and their time. When fresh counts are missing it says so and shows no level.
builder-chosen = your choice
builder-options = Options
builder-size = Size
builder-card = Card
builder-compact = Compact
builder-theme = Theme
builder-readers = Reader’s
builder-light = Light
builder-dark = Dark
builder-place = Place
builder-language = Language of the widget
builder-code = Code
builder-copy = Copy code
builder-changed = Preview and code are changed.

## The page for developers

developers-title = API for problem reports by service, state and minute
developers-description = Free JSON, CSV and GeoJSON of problem reports by service, state, county and minute: every endpoint with its parameters, answers, problems and an example that works.
developers-for = For programs
developers-lede = Everything on these pages can be had as data, now and for any minute of the past, without a key. This page is made from the <a>OpenAPI 3.1 description</a>, which is made from the code.
# What comes from the document stays in its language, so the page in English has no need to say this.
developers-in-english = The descriptions of endpoints, parameters, fields and problems are in English, as in the OpenAPI description.
developers-start = Start
developers-where = Where do people report problems with a service, state by state, in the last 15 minutes?
developers-formats = The same as a table for a spreadsheet, as shapes for a map program, or as a picture: add <code>?format=csv</code>, <code>?format=geojson</code> or <code>?format=png</code>. Of a past minute: <code>?at=2026-11-14T02:30:00Z</code>.
developers-rules = Rules that hold everywhere
developers-address = Address
developers-address-text = Everything lives under <code>{ $base }/api/v1</code>; tiles live under <code>/tiles</code>. JSON is UTF-8 with names in snake_case. Any site may read it from a browser (<code>Access-Control-Allow-Origin: *</code>).
developers-counts = Counts
developers-counts-text = Counts are reports, not users. Each number names its window. What is not known is <code>null</code>, never 0.
developers-times = Times
developers-times-text = RFC 3339 in UTC, with <code>Z</code>. A window is named by its length and ends, exclusive, at <code>at</code>; a bucket is named by its start.
developers-parameters = Parameters
developers-parameters-text = A parameter that is not known here, or stands twice, is answered with 400, so that a typing error never looks like an answer. A value outside its list or range: 422, with the parameter’s name.
developers-errors = Errors
developers-errors-text = <code>application/problem+json</code>, RFC 9457: <code>type</code>, <code>title</code>, <code>status</code>, <code>detail</code>, and <code>errors</code> with a pointer to each field. <a>All of them</a>
developers-caching = Caching
developers-caching-text = Each answer has an <code>ETag</code>; sent back as <code>If-None-Match</code> it saves the body (304). Figures change once a minute: <code>Cache-Control</code> allows 15 seconds for what is true now, five minutes for what is past. Brotli and gzip are spoken.
developers-limits = Limits
developers-limits-text = Reading needs no key and is not counted. What a network sends is: over its share it gets 429 with <code>Retry-After</code>, <code>RateLimit</code> and <code>RateLimit-Policy</code>. Bodies have at most 16 KiB.
developers-floor = Privacy floor
developers-floor-text = A county or a map cell has numbers only if at least five different people reported in the window, and if nothing hidden can be worked out from what is shown; else <code>suppressed</code> is true.
developers-licence = Licence
developers-licence-text = <a>CC BY 4.0</a>: use it for anything, name Outcry as the source and link to the page you used. Pictures and files carry this inside.
developers-simulated = Simulated data
developers-simulated-text = A demonstration server says <t></t>, or <code>Outcry-Simulated: true</code> in the header where a format has no field for it.
# The groups of endpoints, by their tag; $title is the tag of one that is not named here.
developers-group =
    { $tag ->
        [reports] Reports
        [read] Read
        [tips] Tips
        [admin] Admin
        [tiles] Tiles
       *[other] { $title }
    }
developers-path = in the path
developers-query = in the query
developers-header = a header
developers-required = required
developers-optional = optional
developers-choice = one of
# What may stand at a place, by its name in JSON Schema.
developers-type =
    { $type ->
        [string] text
       *[other] { $type }
    }
developers-list = list of <t></t>
developers-object = object of <t></t>
developers-any = any value
developers-default = Default:
developers-body = Body
developers-answers = Answers
# Behind what a body is made of: Services as application/json.
developers-as = as <code>{ $media }</code>
developers-see = See what this server answers now
developers-problems = Problems
developers-problems-text = The <code>type</code> of a problem is <code>/problems/</code> and one of these words. Errors are never cached.
developers-types = Types
developers-types-text = What bodies are made of. Each opens by a press, or by a link to it. A field that may be absent is marked “optional”.
developers-one-of = One of:
developers-open = Open it
developers-try = Try it
developers-elsewhere = Only addresses of this server can be tried here.
developers-asking = Asking…
developers-no-answer = No answer came. Is the connection there?
developers-status = status
developers-bytes = { $count } bytes of { $type }
developers-no-type = no type
developers-cut = … and { $count } characters more

## The operators' desk

desk = Desk
desk-queue = Review queue
desk-incidents = Incidents and statements
desk-log = Log
desk-signed-in = Signed in as { $name }
desk-sign-out = Sign out
desk-decision = Decision
desk-older = Older
desk-what = What
desk-sign-in = Sign in
desk-for = For the operators of this site.
desk-token = Token
desk-wrong-token = This is not the token. It is set where the server is started.
desk-your-name = Your name, for the log
desk-cookie = One cookie keeps you signed in for twelve hours. It is the only one this site has.
desk-queue-open = { $count } open, oldest { $age }.
desk-which = Which tips
desk-open = Open { $count }
desk-shown = Shown
desk-hidden = Hidden
desk-nothing-open = Nothing to review.
desk-nothing = Nothing here.
desk-approve-selected = Approve selected
desk-hide-selected = Hide selected
desk-reason = Reason, for the log
desk-tips = Tips and bursts
desk-tips-caption = Bursts, then tips, oldest last. Every decision is logged and can be undone. What is held is in no count and stays out; a burst that is counted lets in what its network sends for the rest of the day.
desk-select = Select
desk-why = Why it is here
desk-notes = Notes
desk-waiting = Waiting
desk-age = Age
desk-burst = Burst
desk-burst-reports = { $reports } in { $span } from one network
desk-burst-open = Left out of counts until decided
desk-burst-counted = Later ones count
desk-burst-left-out = Left out of counts
desk-count = Count
desk-leave-out = Leave out
desk-tip = Tip
desk-approve = Approve
desk-hide = Hide
desk-reported =
    { NUMBER($count) ->
        [one] reported by { $count } reader
       *[other] reported by { $count } readers
    }
# What to look at twice in the text of a tip.
desk-caution-link = link
desk-caution-email = e-mail address
desk-caution-phone = phone number
desk-no-reason = Decided without a reason
desk-new = New
desk-public = What is said here is public at once, beside what was published, and stays.
desk-correct = Correct an incident
desk-what-is-wrong = What is wrong
desk-other-incident = The other incident, of a merge or a split
# Corrections are published in English, and stand so on the pages of all languages.
desk-plain-words = In plain words, for the public
desk-publish-correction = Publish the correction
desk-company-said = Enter what a company said
desk-said-at = When, in UTC: 2026-11-14T02:06:00Z
desk-said-step = Which step
desk-said-words = Its words
desk-said-source = Where it can be read
desk-publish-statement = Publish the statement
desk-log-note = What operators did. Nothing in it can be changed.
desk-log-none = Nothing was done yet.
desk-log-caption = The latest first
desk-log-who = Who
desk-log-subject = To what
desk-log-more = More
desk-services-note = What people can report, beside the catalogue’s file or in its place. It is offered from the next start of the server on.
desk-all-of-file = All { $count } services are those of the catalogue’s file.
desk-entered = Entered here
desk-stands = Stands
# Since when, or until when, a service is offered, as the interface names it.
desk-applies =
    { $applies ->
        [now] Offered
        [from_next_start] From the next start
       *[until_next_start] Until the next start
    }
desk-change = Change { $name }
desk-take-away = Take away
desk-take-name-away = Take { $name } away
desk-change-service = Change a service
desk-open-in-form = Open it in the form
desk-other-names = Other names
desk-other-names-note = What people search for, beside the names above. The search knows them at once.
desk-no-names = No names were added yet.
desk-names-caption = In the order they were added
desk-name = Name
desk-remove = Remove
desk-add-name = Add a name
desk-enter-service = Enter a service
desk-slug = In addresses: a-z, 0-9 and -; one that exists is changed
desk-category = Category, which gives it its symptoms
desk-group = Group: its services can stand in for one another
desk-aliases = Other names people search for, with commas between
desk-status-page = The company’s status page
desk-handle = Its account for customers
desk-format = What this server reads of its words
desk-format-feed = RSS or Atom
desk-feed = The address it is read from; empty: none
desk-needs = Services without which it does not work, as in addresses, with commas between
desk-keep = Keep it for the next start
