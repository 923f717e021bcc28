"""What the readers of the dataset ``readers`` wrote on cards: invented sentences, sorted by what lies behind them.

The sort is not in the file: a learner reads the sentences and finds it. No sentence holds a comma or a quotation mark, and
none names a person.
"""

from __future__ import annotations

PRAISE = (
    "Somebody walked me to the shelf",
    "They joined my search and did not stop until we had it",
    "The lady at the desk asked how my last book had ended",
    "I was greeted before my coat was off",
    "They rang me when it came in as they had said",
    "Nobody made me feel slow",
    "My boys were allowed to ask their own questions",
    "The form took two minutes and somebody sat with me",
    "I got an honest no and the address of a place that had it",
    "Warm in every sense",
    "You printed it for me without a sigh",
    "They wrote the shelf number on a slip for me",
    "A chair by the window and nobody hurried me",
)
STATED_SEARCH = (
    "The search on your website is hard to use",
    "I could not find the search button",
    "Please make the search page simpler",
    "The catalogue is confusing",
)
UNSTATED_SEARCH = (
    "I gave up on the second page",
    "Never found the place where you type the title",
    "I just looked along the shelves and hoped",
    "My nephew looks things up for me",
    "Typed the name three ways and nothing came",
    "It wanted a password before it told me anything",
    "I ring the desk because the screen beats me",
    "It asked for a field and I do not know what a field is",
    "Twenty thousand titles came up and none was mine",
    "They told me to look online so I went home",
    "I clicked until it said my time was over",
)
STATED_OTHER = (
    "Please open earlier on Saturdays",
    "More books in Polish please",
    "The first floor is too hot",
    "Two more tables by the window would help",
    "I would like to renew by telephone",
    "There should be a ramp at the side door",
    "Please buy the rest of the series",
)
UNSTATED_OTHER = (
    "The lights go out as my bus passes",
    "My shift ends and your door is locked",
    "I did my reading in the car",
    "The search for a free chair took longer than choosing the book",
    "I left the pram outside and kept one eye on it",
    "I stayed on the ground floor",
    "I nodded and asked my neighbour afterwards",
    "My son came along to do the talking",
    "I did not like to come back with it so late",
    "I waited until the other lady was on the desk",
    "Was not sure it is meant for people like me",
    "I did not know whom to ask so I asked nobody",
)
PLAIN = (
    "Borrowed a cookbook and brought it back",
    "Came in out of the rain",
    "I read the newspaper",
    "Brought back two films",
    "I live round the corner",
    "I was only looking",
    "After a short search I found my glasses again",
    "It smells of floor polish",
    "The clock by the lift is slow",
)
KINDS = (PRAISE, STATED_SEARCH, UNSTATED_SEARCH, STATED_OTHER, UNSTATED_OTHER, PLAIN)
