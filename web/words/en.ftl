# The words of the pages in English, the reference: other languages say each of these messages, with the
# same variables and the same marks (<b>…</b>). In the syntax of https://projectfluent.org.
#
# NUMBER($count) makes a variable a number, in every language; all others are text. A message with marks
# gives its pieces to the page, which puts the link or the emphasis there.

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
recent-lead = { $lead } our alert
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
