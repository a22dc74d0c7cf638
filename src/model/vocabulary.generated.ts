// Generated from graph/vocabulary/ by `npm run generate`. Edit the vocabulary, not this file.

export const FAMILIES = ["hostile","speech","support","diplomacy","structure","location","analysis"] as const;
export type Family = (typeof FAMILIES)[number];

export const STATUSES = ["reported","assessed","alleged","suspected","forecast","conditional","recommended"] as const;
export type Status = (typeof STATUSES)[number];

export const ENTITY_KINDS = ["State","Government","Military","ArmedGroup","Person","Organisation","Population","Unidentified","Place","Event"] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

export const RELATION_TYPES = ["ATTACKS","STRIKES","KILLS","TARGETS","CARRIES_OUT","FIGHTS","AT_ODDS_WITH","RETALIATES_AGAINST","IN_RETALIATION_FOR","COUNTERS","ACCUSES","WARNS_OF","BACKS","SHELTERS","DIRECTS","PROXY_OF","ALLEGIANT_TO","ALLIED_WITH","INVITES","VISITS","AGREES_WITH","DE_ESCALATES_WITH","MAINTAINS_RELATIONS_WITH","ENCOURAGES","HESITATES_OVER","PART_OF","RULES","HOLDS_OFFICE_IN","AUTONOMOUS_FROM","LOCATED_IN","OCCURS_IN","BORDERS","REPORTS_ON","LINKED_TO","WITHHOLDS_JUDGMENT_ON","LEADS_TO","PRECEDES","FUELS","SEEKS_INFLUENCE_OVER","PRESSURES"] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

export const STANCES = ["asserts","denies","suspects","withholds","predicts"] as const;
export type Stance = (typeof STANCES)[number];

export const PRECISIONS = ["exact","at_least","at_most","about"] as const;
export type Precision = (typeof PRECISIONS)[number];

export const FIGURE_MEASURES = ["killed","injured","incidents","attacks","length","duration"] as const;
export type FigureMeasure = (typeof FIGURE_MEASURES)[number];

export const FAMILY_ROWS = [
  {
    "id": "hostile",
    "label": "Hostile",
    "definition": "Violence and enmity, strikes, attacks, killings, reprisals, and relations under strain.",
    "colour": {
      "light": "#B5190C",
      "dark": "#EC4A28"
    },
    "end": "triangle",
    "width": 1
  },
  {
    "id": "speech",
    "label": "Coercive speech",
    "definition": "Words used against somebody, accusations, warnings, denials, pressure.",
    "colour": {
      "light": "#CC6F0A",
      "dark": "#FCBC2E"
    },
    "end": "chevrons",
    "width": 1
  },
  {
    "id": "support",
    "label": "Support",
    "definition": "Help, shelter, direction and allegiance between parties that fight or let others fight.",
    "colour": {
      "light": "#004A3E",
      "dark": "#90F7BC"
    },
    "end": "disc",
    "width": 1
  },
  {
    "id": "diplomacy",
    "label": "Diplomacy",
    "definition": "Dealings between governments and their officials, visits, agreements, mediation.",
    "colour": {
      "light": "#3A83D2",
      "dark": "#58A6EC"
    },
    "end": "diamond",
    "width": 1
  },
  {
    "id": "structure",
    "label": "Structure",
    "definition": "Who belongs to, leads or holds office in what.",
    "colour": {
      "light": "#646D78",
      "dark": "#AEB7C2"
    },
    "end": "square",
    "width": 0.72
  },
  {
    "id": "location",
    "label": "Location",
    "definition": "Where somebody is, acts or lies.",
    "colour": {
      "light": "#928A76",
      "dark": "#7D7266"
    },
    "end": "bar",
    "width": 0.65
  },
  {
    "id": "analysis",
    "label": "Analysis",
    "definition": "What the source or an analyst makes of it, causes, links, reports, withheld judgments.",
    "colour": {
      "light": "#4A1585",
      "dark": "#7A62D4"
    },
    "end": "barb",
    "width": 0.85
  }
] as const;

export const STATUS_ROWS = [
  {
    "id": "reported",
    "label": "Reported",
    "definition": "The source says it flatly, in its own voice.",
    "short": "the source says it in its own voice",
    "tie": true,
    "rank": 1,
    "stroke": "solid",
    "end": "filled"
  },
  {
    "id": "assessed",
    "label": "Assessed",
    "definition": "A judgment of the author, or of an analyst whom the source quotes.",
    "short": "an inference the text makes",
    "tie": true,
    "rank": 2,
    "stroke": "dash-long",
    "end": "filled"
  },
  {
    "id": "alleged",
    "label": "Alleged",
    "definition": "A party says it about another; the source relays it and does not make it its own.",
    "short": "a party's claim",
    "tie": true,
    "rank": 3,
    "stroke": "dash",
    "end": "hollow"
  },
  {
    "id": "suspected",
    "label": "Suspected",
    "definition": "Raised with a hedge, and claimed by nobody outright.",
    "short": "raised, not claimed",
    "tie": true,
    "rank": 4,
    "stroke": "dots",
    "end": "hollow"
  },
  {
    "id": "forecast",
    "label": "Forecast",
    "definition": "Expected to happen, or to go on; not said to be so.",
    "short": "expected",
    "tie": false,
    "rank": 5,
    "stroke": "rail",
    "end": "hollow"
  },
  {
    "id": "conditional",
    "label": "Conditional",
    "definition": "Would happen if something else did.",
    "short": "if something else",
    "tie": false,
    "rank": 6,
    "stroke": "rail-cut",
    "end": "hollow"
  },
  {
    "id": "recommended",
    "label": "Recommended",
    "definition": "Said to be needed or right to do; not said to be done.",
    "short": "said to be needed",
    "tie": false,
    "rank": 7,
    "stroke": "beads",
    "end": "hollow"
  }
] as const;

export const KIND_ROWS = [
  {
    "id": "State",
    "label": "State",
    "plural": "States",
    "layer": "actor",
    "definition": "A country as an actor, and as a theatre; both are one node.",
    "colour": {
      "light": "#0F1D32",
      "dark": "#C9D8EA"
    },
    "mark": "ring-core"
  },
  {
    "id": "Government",
    "label": "Government",
    "plural": "Governments",
    "layer": "actor",
    "definition": "An administration, regime or leadership, where the source sets it apart from its state.",
    "colour": {
      "light": "#5D90BE",
      "dark": "#517FAD"
    },
    "mark": "ring-core-hole"
  },
  {
    "id": "Military",
    "label": "Military",
    "plural": "Militaries",
    "layer": "actor",
    "definition": "Armed or security forces of a state, and units of them.",
    "colour": {
      "light": "#646E45",
      "dark": "#6B7A37"
    },
    "mark": "thick-ring-dot"
  },
  {
    "id": "ArmedGroup",
    "label": "Armed group",
    "plural": "Armed groups",
    "layer": "actor",
    "definition": "An organised group under arms that is not a state's own, and is named.",
    "colour": {
      "light": "#632A12",
      "dark": "#DF986A"
    },
    "mark": "disc-hole"
  },
  {
    "id": "Person",
    "label": "Person",
    "plural": "Persons",
    "layer": "actor",
    "definition": "One human being, named.",
    "colour": {
      "light": "#91867D",
      "dark": "#988577"
    },
    "mark": "disc"
  },
  {
    "id": "Organisation",
    "label": "Organisation",
    "plural": "Organisations",
    "layer": "actor",
    "definition": "An institution without arms, such as a research centre.",
    "colour": {
      "light": "#004F4B",
      "dark": "#76B0AA"
    },
    "mark": "thin-ring-half"
  },
  {
    "id": "Population",
    "label": "Population",
    "plural": "Populations",
    "layer": "actor",
    "definition": "People spoken of together, such as civilians or a people.",
    "colour": {
      "light": "#AD8007",
      "dark": "#FCDB6C"
    },
    "fill": {
      "light": "#F3E6BF",
      "dark": "#423A1C"
    },
    "mark": "tinted-disc"
  },
  {
    "id": "Unidentified",
    "label": "Not identified",
    "plural": "Not identified in the text",
    "layer": "actor",
    "definition": "The source knows that there is someone, and does not say who.",
    "colour": {
      "light": "#5E6873",
      "dark": "#A3ADB8"
    },
    "mark": "ring-question"
  },
  {
    "id": "Place",
    "label": "Place",
    "plural": "Places",
    "layer": "place",
    "definition": "A territory, region, sea or border that is not a state.",
    "colour": {
      "light": "#5E6873",
      "dark": "#A3ADB8"
    },
    "mark": "ring-tiny-dot"
  },
  {
    "id": "Event",
    "label": "Event",
    "plural": "Events",
    "layer": "event",
    "definition": "Something that happened or is to happen, such as an attack, a visit, a war or an election.",
    "colour": {
      "light": "#88448A",
      "dark": "#A24E78"
    },
    "mark": "thick-ring"
  }
] as const;

export const RELATION_ROWS = [
  {
    "id": "ATTACKS",
    "label": "attacks",
    "inverse": "is attacked by",
    "family": "hostile",
    "definition": "Uses force against another, on the ground or by means the source does not name.",
    "example": "Hamas attacked Israel on 7 October.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified",
      "Place",
      "Event"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [
        "190"
      ],
      "plover": [
        "ASSAULT"
      ],
      "stix": [
        "targets"
      ],
      "ftm": [
        "Event"
      ]
    }
  },
  {
    "id": "STRIKES",
    "label": "strikes",
    "inverse": "is struck by",
    "family": "hostile",
    "definition": "Hits another, or a place, from a distance with missiles, drones, aircraft or guns.",
    "example": "The Houthi movement strikes American naval vessels.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified",
      "Place"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [
        "194",
        "195",
        "1952"
      ],
      "plover": [
        "ASSAULT"
      ],
      "stix": [
        "targets"
      ],
      "ftm": [
        "Event"
      ]
    }
  },
  {
    "id": "KILLS",
    "label": "kills",
    "inverse": "is killed by",
    "family": "hostile",
    "definition": "Takes somebody's life, or lives among a group. The subject is the act where the source does not say who killed.",
    "example": "The drone attack in Jordan killed three soldiers of the American forces.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Population",
      "Unidentified",
      "Event"
    ],
    "objects": [
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [],
      "ftm": [
        "Event"
      ]
    }
  },
  {
    "id": "TARGETS",
    "label": "targets",
    "inverse": "is the target of",
    "family": "hostile",
    "definition": "An act of violence is aimed at somebody or something. Says nothing of who is behind it.",
    "example": "The attacks target American forces; the source does not name the attackers.",
    "subjects": [
      "Event"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified",
      "Place",
      "Event"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [
        "190"
      ],
      "plover": [
        "ASSAULT"
      ],
      "stix": [
        "targets"
      ],
      "ftm": [
        "Event"
      ]
    }
  },
  {
    "id": "CARRIES_OUT",
    "label": "carries out",
    "inverse": "is carried out by",
    "family": "hostile",
    "definition": "Commits or stages a hostile act.",
    "example": "Hamas carried out the offensive of 7 October.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "Event"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [],
      "ftm": [
        "Event"
      ]
    }
  },
  {
    "id": "FIGHTS",
    "label": "fights",
    "inverse": "fights",
    "family": "hostile",
    "definition": "Is in armed conflict with another, each against the other.",
    "example": "Pakistan and Iran fought a short conflict.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "symmetric": true,
    "codes": {
      "cameo": [
        "190"
      ],
      "plover": [
        "ASSAULT"
      ],
      "stix": [],
      "ftm": [
        "Event"
      ]
    }
  },
  {
    "id": "AT_ODDS_WITH",
    "label": "is at odds with",
    "inverse": "is at odds with",
    "family": "hostile",
    "definition": "Stands in enmity, dispute or strained relations with another, short of fighting.",
    "example": "Pakistan and Iran are mired in underlying tensions.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "symmetric": true,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [],
      "ftm": [
        "UnknownLink"
      ]
    }
  },
  {
    "id": "RETALIATES_AGAINST",
    "label": "retaliates against",
    "inverse": "meets with retaliation from",
    "family": "hostile",
    "definition": "Does harm to another in answer to harm.",
    "example": "Pakistan's military retaliated against Iran.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [],
      "ftm": [
        "Event"
      ]
    }
  },
  {
    "id": "IN_RETALIATION_FOR",
    "label": "is in retaliation for",
    "inverse": "is answered by",
    "family": "hostile",
    "definition": "A hostile act answers an earlier one.",
    "example": "The attack of 30 January was seemingly in retaliation for Pakistani strikes.",
    "subjects": [
      "Event"
    ],
    "objects": [
      "Event"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [],
      "ftm": []
    }
  },
  {
    "id": "COUNTERS",
    "label": "counters",
    "inverse": "is countered by",
    "family": "hostile",
    "definition": "Acts to hold back or to put down an adversary or a threat.",
    "example": "The military leadership is determined to address terrorism.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified",
      "Event"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [],
      "ftm": [
        "UnknownLink"
      ]
    }
  },
  {
    "id": "ACCUSES",
    "label": "accuses",
    "inverse": "is accused by",
    "family": "speech",
    "definition": "Says publicly that another has done or does wrong. What it says is a statement of its own.",
    "example": "Pakistan accuses Iran of giving refuge to Baloch groups.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [
        "112"
      ],
      "plover": [
        "ACCUSE"
      ],
      "stix": [],
      "ftm": [
        "UnknownLink"
      ]
    }
  },
  {
    "id": "WARNS_OF",
    "label": "warns of",
    "inverse": "is warned of by",
    "family": "speech",
    "definition": "Says publicly that harm may come. What it says is a statement of its own.",
    "example": "Experts warn of a forceful Iranian retaliation.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "Event"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [
        "012"
      ],
      "plover": [],
      "stix": [
        "note"
      ],
      "ftm": []
    }
  },
  {
    "id": "BACKS",
    "label": "backs",
    "inverse": "is backed by",
    "family": "support",
    "definition": "Gives aid, arms, money or other support to a party.",
    "example": "Iran backs the militants who attacked in Jordan.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [
        "070"
      ],
      "plover": [
        "AID"
      ],
      "stix": [
        "related-to"
      ],
      "ftm": [
        "UnknownLink"
      ]
    }
  },
  {
    "id": "SHELTERS",
    "label": "shelters",
    "inverse": "is sheltered by",
    "family": "support",
    "definition": "Gives refuge or lets somebody stay out of reach of a pursuer.",
    "example": "Pakistan says that Iran shelters the Balochistan Liberation Army.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [],
      "plover": [
        "AID"
      ],
      "stix": [],
      "ftm": [
        "UnknownLink"
      ]
    }
  },
  {
    "id": "DIRECTS",
    "label": "directs",
    "inverse": "is directed by",
    "family": "support",
    "definition": "Steers or commands what a party does.",
    "example": "Abdollahian says that external actors direct the militants at the border.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [],
      "ftm": [
        "UnknownLink"
      ]
    }
  },
  {
    "id": "PROXY_OF",
    "label": "is a proxy of",
    "inverse": "has as its proxy",
    "family": "support",
    "definition": "Acts in another's interest or in its stead. Does not by itself say that it takes orders.",
    "example": "Hezbollah is a regional proxy of Iran.",
    "subjects": [
      "Military",
      "ArmedGroup",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Unidentified"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [
        "related-to"
      ],
      "ftm": [
        "UnknownLink"
      ]
    }
  },
  {
    "id": "ALLEGIANT_TO",
    "label": "is allegiant to",
    "inverse": "has the allegiance of",
    "family": "support",
    "definition": "Owes or professes loyalty. Does not by itself say that it is backed or directed.",
    "example": "Kata'ib Hezbollah is a militia with Iranian allegiance.",
    "subjects": [
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [
        "related-to"
      ],
      "ftm": [
        "UnknownLink"
      ]
    }
  },
  {
    "id": "ALLIED_WITH",
    "label": "is allied with",
    "inverse": "is allied with",
    "family": "support",
    "definition": "Stands on the same side as another, by treaty or affiliation.",
    "example": "Israel and its allies.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "symmetric": true,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [
        "related-to"
      ],
      "ftm": [
        "UnknownLink"
      ]
    }
  },
  {
    "id": "INVITES",
    "label": "invites",
    "inverse": "is invited by",
    "family": "diplomacy",
    "definition": "Asks somebody to come. Whether the visit took place is a statement of its own.",
    "example": "Jilani invited Abdollahian to Pakistan.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [
        "036"
      ],
      "plover": [
        "AGREE"
      ],
      "stix": [],
      "ftm": [
        "Event"
      ]
    }
  },
  {
    "id": "VISITS",
    "label": "visits",
    "inverse": "is visited by",
    "family": "diplomacy",
    "definition": "Goes to see a country, a place or somebody.",
    "example": "Abdollahian visited Pakistan.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified",
      "Place"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [
        "042"
      ],
      "plover": [
        "CONSULT"
      ],
      "stix": [],
      "ftm": [
        "Trip"
      ]
    }
  },
  {
    "id": "AGREES_WITH",
    "label": "agrees with",
    "inverse": "agrees with",
    "family": "diplomacy",
    "definition": "Comes to an understanding with another or enters a commitment together.",
    "example": "Pakistan and Iran concurred on immediate actions to bolster border security.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "symmetric": true,
    "codes": {
      "cameo": [
        "030"
      ],
      "plover": [
        "AGREE"
      ],
      "stix": [],
      "ftm": [
        "Event"
      ]
    }
  },
  {
    "id": "DE_ESCALATES_WITH",
    "label": "de-escalates with",
    "inverse": "de-escalates with",
    "family": "diplomacy",
    "definition": "Takes steps that lower the tension with another or mend relations.",
    "example": "Pakistan and Iran swiftly de-escalated their conflict.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "symmetric": true,
    "codes": {
      "cameo": [
        "087"
      ],
      "plover": [
        "RETREAT"
      ],
      "stix": [],
      "ftm": [
        "Event"
      ]
    }
  },
  {
    "id": "MAINTAINS_RELATIONS_WITH",
    "label": "maintains relations with",
    "inverse": "maintains relations with",
    "family": "diplomacy",
    "definition": "Has friendly relations with another or keeps them up.",
    "example": "Pakistan and Iran have amicable relations on the surface.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "symmetric": true,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [],
      "ftm": [
        "UnknownLink"
      ]
    }
  },
  {
    "id": "ENCOURAGES",
    "label": "encourages",
    "inverse": "is encouraged by",
    "family": "diplomacy",
    "definition": "Urges a party towards peace, or works for a settlement.",
    "example": "China is poised to encourage reconciliation between Pakistan and Iran.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified",
      "Event"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [
        "026",
        "027",
        "028"
      ],
      "plover": [],
      "stix": [],
      "ftm": [
        "UnknownLink"
      ]
    }
  },
  {
    "id": "HESITATES_OVER",
    "label": "hesitates over",
    "inverse": "meets with hesitation from",
    "family": "diplomacy",
    "definition": "Holds back from a step that is expected of it.",
    "example": "Israeli leadership hesitates over a two-state solution.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "Event"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [],
      "ftm": []
    }
  },
  {
    "id": "PART_OF",
    "label": "is part of",
    "inverse": "includes",
    "family": "structure",
    "definition": "Belongs to a larger body, group, area or course of events.",
    "example": "The Pakistan military is part of Pakistan.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified",
      "Place",
      "Event"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified",
      "Place",
      "Event"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [
        "related-to"
      ],
      "ftm": [
        "Membership",
        "UnknownLink"
      ]
    }
  },
  {
    "id": "RULES",
    "label": "rules",
    "inverse": "is ruled by",
    "family": "structure",
    "definition": "Holds power over a country or an area.",
    "example": "The military leadership exerts absolute control over Pakistan.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Place"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [],
      "ftm": [
        "UnknownLink"
      ]
    }
  },
  {
    "id": "HOLDS_OFFICE_IN",
    "label": "holds office in",
    "inverse": "has as an office holder",
    "family": "structure",
    "definition": "Has a post in a state, a government or an organisation.",
    "example": "Jalil Abbas Jilani is Pakistan's foreign minister.",
    "subjects": [
      "Person"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Organisation"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [],
      "ftm": [
        "Occupancy"
      ]
    }
  },
  {
    "id": "AUTONOMOUS_FROM",
    "label": "is autonomous from",
    "inverse": "leaves autonomy to",
    "family": "structure",
    "definition": "Decides for itself, without another's orders.",
    "example": "Iran says that its affiliated militias have autonomy.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [],
      "ftm": [
        "UnknownLink"
      ]
    }
  },
  {
    "id": "LOCATED_IN",
    "label": "is in",
    "inverse": "is the place of",
    "family": "location",
    "definition": "Is, has its place or moves about there. Says nothing of whether the territory's holder agrees.",
    "example": "Hezbollah is in Lebanon.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified",
      "Place"
    ],
    "objects": [
      "State",
      "Place"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [
        "located-at"
      ],
      "ftm": [
        "Address"
      ]
    }
  },
  {
    "id": "OCCURS_IN",
    "label": "occurs in",
    "inverse": "is the scene of",
    "family": "location",
    "definition": "An event takes place there. The place is not thereby a victim.",
    "example": "The American counterstrikes occurred in Iraq, Syria and Yemen.",
    "subjects": [
      "Event"
    ],
    "objects": [
      "State",
      "Place"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [],
      "ftm": [
        "Address"
      ]
    }
  },
  {
    "id": "BORDERS",
    "label": "borders",
    "inverse": "borders",
    "family": "location",
    "definition": "Shares a border with another.",
    "example": "Pakistan and Iran are divided by a border of 560 miles.",
    "subjects": [
      "State",
      "Place"
    ],
    "objects": [
      "State",
      "Place"
    ],
    "symmetric": true,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [],
      "ftm": []
    }
  },
  {
    "id": "REPORTS_ON",
    "label": "reports on",
    "inverse": "is reported on by",
    "family": "analysis",
    "definition": "Studies something or publishes findings about it.",
    "example": "The Centre for Research and Security Studies reports on security in Pakistan.",
    "subjects": [
      "Government",
      "Person",
      "Organisation",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified",
      "Place",
      "Event"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [
        "010"
      ],
      "plover": [],
      "stix": [
        "note"
      ],
      "ftm": [
        "Document"
      ]
    }
  },
  {
    "id": "LINKED_TO",
    "label": "is linked to",
    "inverse": "is linked to",
    "family": "analysis",
    "definition": "Is named as connected with something by which it is understood, without being called its cause or a part of it.",
    "example": "Iran's aggression is perceived to be linked to acts of terrorism in Pakistan.",
    "subjects": [
      "Event"
    ],
    "objects": [
      "Person",
      "Place",
      "Event"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [
        "related-to"
      ],
      "ftm": [
        "UnknownLink"
      ]
    }
  },
  {
    "id": "WITHHOLDS_JUDGMENT_ON",
    "label": "withholds judgment on",
    "inverse": "is left unjudged by",
    "family": "analysis",
    "definition": "Declines to say who was behind something, or whether it is so.",
    "example": "The United States stopped short of a definitive judgment on the attack in Jordan.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified",
      "Event"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [
        "011"
      ],
      "plover": [],
      "stix": [
        "opinion"
      ],
      "ftm": []
    }
  },
  {
    "id": "LEADS_TO",
    "label": "leads to",
    "inverse": "results from",
    "family": "analysis",
    "definition": "Brings something about, or moves things towards it.",
    "example": "An American countermove will likely provoke an Iranian reaction.",
    "subjects": [
      "Event"
    ],
    "objects": [
      "Event"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [],
      "ftm": []
    }
  },
  {
    "id": "PRECEDES",
    "label": "precedes",
    "inverse": "comes after",
    "family": "analysis",
    "definition": "Comes or begins before. Says nothing of cause.",
    "example": "Iranian strikes in Iraq and Syria preceded the strikes on Pakistan.",
    "subjects": [
      "Event"
    ],
    "objects": [
      "Event"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [],
      "ftm": []
    }
  },
  {
    "id": "FUELS",
    "label": "fuels",
    "inverse": "is fuelled by",
    "family": "analysis",
    "definition": "Keeps a conflict or an unrest going, or makes it worse.",
    "example": "Baluch nationalists fuel the insurgency in the border regions.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified",
      "Event"
    ],
    "objects": [
      "Event"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [],
      "ftm": []
    }
  },
  {
    "id": "SEEKS_INFLUENCE_OVER",
    "label": "seeks influence over",
    "inverse": "is sought to be influenced by",
    "family": "analysis",
    "definition": "Strives to bend another to its will.",
    "example": "Iran is determined to assert its influence on Israel.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified",
      "Place"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [],
      "ftm": []
    }
  },
  {
    "id": "PRESSURES",
    "label": "pressures",
    "inverse": "is under pressure from",
    "family": "analysis",
    "definition": "Weighs on somebody so that they act. The subject is often an event or a circumstance.",
    "example": "The coming elections put pressure on the Biden administration.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified",
      "Event"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [],
      "plover": [],
      "stix": [],
      "ftm": []
    }
  }
] as const;

export const STANCE_ROWS = [
  {
    "id": "asserts",
    "definition": "Says that it is so."
  },
  {
    "id": "denies",
    "definition": "Says that it is not so."
  },
  {
    "id": "suspects",
    "definition": "Thinks it may be so."
  },
  {
    "id": "withholds",
    "definition": "Declines to judge whether it is so."
  },
  {
    "id": "predicts",
    "definition": "Says that it may or will be so."
  }
] as const;

export const PRECISION_ROWS = [
  {
    "id": "exact",
    "definition": "The number as given, without a qualifier."
  },
  {
    "id": "at_least",
    "definition": "The number or more: over, more than, at least."
  },
  {
    "id": "at_most",
    "definition": "The number or fewer: up to, as many as, at most."
  },
  {
    "id": "about",
    "definition": "Around the number: about, some, a dozen, a hundred."
  }
] as const;

export const MEASURE_ROWS = [
  {
    "id": "killed",
    "label": "killed",
    "unit": "people"
  },
  {
    "id": "injured",
    "label": "injured",
    "unit": "people"
  },
  {
    "id": "incidents",
    "label": "incidents",
    "unit": "incidents"
  },
  {
    "id": "attacks",
    "label": "attacks",
    "unit": "attacks"
  },
  {
    "id": "length",
    "label": "length",
    "unit": "miles"
  },
  {
    "id": "duration",
    "label": "duration",
    "unit": "years"
  }
] as const;

export const LIKELIHOOD_RANGES = [
  {
    "id": "almost-no-chance",
    "terms": [
      "almost no chance",
      "remote"
    ],
    "low": 1,
    "high": 5
  },
  {
    "id": "very-unlikely",
    "terms": [
      "very unlikely",
      "highly improbable"
    ],
    "low": 5,
    "high": 20
  },
  {
    "id": "unlikely",
    "terms": [
      "unlikely",
      "improbable",
      "improbably"
    ],
    "low": 20,
    "high": 45
  },
  {
    "id": "roughly-even-chance",
    "terms": [
      "roughly even chance",
      "roughly even odds"
    ],
    "low": 45,
    "high": 55
  },
  {
    "id": "likely",
    "terms": [
      "likely",
      "probable",
      "probably"
    ],
    "low": 55,
    "high": 80
  },
  {
    "id": "very-likely",
    "terms": [
      "very likely",
      "highly probable"
    ],
    "low": 80,
    "high": 95
  },
  {
    "id": "almost-certain",
    "terms": [
      "almost certain",
      "almost certainly",
      "nearly certain"
    ],
    "low": 95,
    "high": 99
  }
] as const;

export const LIKELIHOOD_UNLESS = [
  "not",
  "no",
  "never",
  "neither",
  "nor",
  "none",
  "hardly",
  "scarcely",
  "barely",
  "without",
  "more",
  "less",
  "most",
  "least",
  "as",
  "so",
  "too",
  "very",
  "highly",
  "quite",
  "rather",
  "fairly",
  "somewhat",
  "extremely",
  "increasingly",
  "almost",
  "nearly",
  "roughly",
  "how",
  "whether"
] as const;
