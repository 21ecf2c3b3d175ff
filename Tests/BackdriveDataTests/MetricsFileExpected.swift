extension MetricsFileTests {
    /// What the site of two problems and two APs must give, checked by hand against METRICS.md.
    static let expected = """
        {
          "schema": "backdrive/metrics/1",
          "as_of": "2026-03-31",
          "timezone": "Asia/Shanghai",
          "problems": {
            "P-1": {
              "stage": "in_action",
              "source": "a",
              "category": "system",
              "tier": "H",
              "score": 25,
              "rank": "1",
              "resolved_on": null,
              "fix_on": null,
              "lead_days": null,
              "occurrences_90d": 0,
              "effectiveness": null
            },
            "P-2": {
              "stage": "resolved",
              "source": "a",
              "category": "system",
              "tier": null,
              "score": null,
              "rank": null,
              "resolved_on": "2026-03-20",
              "fix_on": "2026-03-20",
              "lead_days": 5,
              "occurrences_90d": 6,
              "effectiveness": {
                "verdict": "unchanged",
                "before": 3,
                "after": 3,
                "reduction_percent": 0.0,
                "elapsed_days": 7,
                "window_days": 7,
                "low_evidence": true
              }
            }
          },
          "aps": {
            "AP-1": {
              "state": "open",
              "owner": "li",
              "due_on": "2026-03-30",
              "original_due_on": "2026-03-30",
              "due_state": "overdue",
              "days_overdue": 1,
              "slips": {
                "count": 0,
                "net_days": 0,
                "gross_days": 0
              },
              "done_on": null,
              "lead_days": null,
              "cycle_days": null,
              "age_days": 15,
              "aging": false,
              "weeks_unchecked": 2,
              "on_time": null,
              "on_time_current": null
            },
            "AP-2": {
              "state": "done",
              "owner": "li",
              "due_on": "2026-03-30",
              "original_due_on": "2026-03-30",
              "due_state": null,
              "days_overdue": null,
              "slips": {
                "count": 0,
                "net_days": 0,
                "gross_days": 0
              },
              "done_on": "2026-03-20",
              "lead_days": 4,
              "cycle_days": 3,
              "age_days": null,
              "aging": null,
              "weeks_unchecked": null,
              "on_time": true,
              "on_time_current": true
            }
          },
          "cycles": [
            {
              "id": "2026-C01",
              "starts_on": "2026-03-16",
              "ends_before": "2026-03-30",
              "complete": true,
              "inflow": {
                "total": 2,
                "by_source": {
                  "a": 2
                }
              },
              "reopened": 0,
              "filter": {
                "a": {
                  "rejected": 0,
                  "passed": 2,
                  "pending": 0
                }
              },
              "classification": {
                "system": 2,
                "mechanism": 0,
                "people": 0,
                "shares": {
                  "system": 100,
                  "mechanism": 0,
                  "people": 0
                },
                "cross_category": 0
              },
              "conversion": {
                "n": 2,
                "of": 2
              },
              "live_conversion": {
                "n": 2,
                "of": 2
              },
              "throughput": 1,
              "dropped": 0,
              "slips": 0,
              "on_time": {
                "n": 1,
                "of": 1
              },
              "on_time_current": {
                "n": 1,
                "of": 1
              },
              "commitment_hit": null,
              "problems": {
                "opening": 0,
                "inflow": 2,
                "reopened": 0,
                "screened_out": 0,
                "duplicates": 0,
                "decided": 2,
                "closing": 0
              },
              "aps": {
                "opening": 0,
                "created": 2,
                "reopened": 0,
                "done": 1,
                "dropped": 0,
                "closing": 1
              },
              "flow": {
                "reported": 0,
                "queued": 0,
                "analysed": 0,
                "in_action": 1,
                "resolved": 1,
                "verified": 0,
                "deferred": 0,
                "declined": 0,
                "duplicate": 0,
                "filtered_out": 0
              },
              "meetings": {
                "cycle": 0,
                "weekly": 0,
                "other": 0,
                "owners_present": null
              }
            },
            {
              "id": "2026-C02",
              "starts_on": "2026-03-30",
              "ends_before": "2026-04-13",
              "complete": false,
              "inflow": {
                "total": 0,
                "by_source": {
                  "a": 0
                }
              },
              "reopened": 0,
              "filter": {
                "a": {
                  "rejected": 0,
                  "passed": 0,
                  "pending": 0
                }
              },
              "classification": {
                "system": 0,
                "mechanism": 0,
                "people": 0,
                "shares": null,
                "cross_category": 0
              },
              "conversion": null,
              "live_conversion": null,
              "throughput": 0,
              "dropped": 0,
              "slips": 0,
              "on_time": null,
              "on_time_current": null,
              "commitment_hit": {
                "n": 1,
                "of": 2
              },
              "problems": {
                "opening": 0,
                "inflow": 0,
                "reopened": 0,
                "screened_out": 0,
                "duplicates": 0,
                "decided": 0,
                "closing": 0
              },
              "aps": {
                "opening": 1,
                "created": 0,
                "reopened": 0,
                "done": 0,
                "dropped": 0,
                "closing": 1
              },
              "flow": {
                "reported": 0,
                "queued": 0,
                "analysed": 0,
                "in_action": 1,
                "resolved": 1,
                "verified": 0,
                "deferred": 0,
                "declined": 0,
                "duplicate": 0,
                "filtered_out": 0
              },
              "meetings": {
                "cycle": 0,
                "weekly": 0,
                "other": 0,
                "owners_present": null
              }
            }
          ],
          "weeks": [
            {
              "starts_on": "2026-03-16",
              "eligible": 0,
              "checked": 0
            },
            {
              "starts_on": "2026-03-23",
              "eligible": 1,
              "checked": 0
            }
          ],
          "sources": {
            "a": {
              "freshness_days": 15,
              "state": "late",
              "last_activity_on": "2026-03-16"
            }
          },
          "people": {
            "li": {
              "open": 1,
              "overdue": 1,
              "soon": 0,
              "later": 0,
              "in_progress": 0,
              "problems": 1
            }
          },
          "special_projects": {
            "SP-1": {
              "state": "open",
              "problems": 0,
              "aps": 0,
              "aps_done": 0,
              "aps_dropped": 0
            }
          },
          "matrix": {
            "cells": {
              "f5i5": 1
            },
            "unrated": 0,
            "scope": 1,
            "ranking": [
              "P-1"
            ]
          },
          "high_coverage": {
            "n": 1,
            "of": 1
          },
          "ap_lead_days": {
            "p50": null,
            "p85": null,
            "max": 4,
            "n": 1
          },
          "ap_cycle_days": {
            "p50": null,
            "p85": null,
            "max": 3,
            "n": 1,
            "excluded": 0
          },
          "problem_lead_days": {
            "p50": null,
            "p85": null,
            "max": 5,
            "n": 1
          },
          "effectiveness": {
            "eliminated": 0,
            "improved": 0,
            "unchanged": 1,
            "worse": 0,
            "no_baseline": 0,
            "observing": 0
          },
          "recurrence": {
            "n": 0,
            "of": 0,
            "early": 1,
            "observing": 0
          },
          "yield": {
            "all": {
              "distinct": 2,
              "passed": 2,
              "analysed": 2,
              "acted": 2,
              "done": 1,
              "better": 0
            },
            "by_source": {
              "a": {
                "distinct": 2,
                "passed": 2,
                "analysed": 2,
                "acted": 2,
                "done": 1,
                "better": 0
              }
            },
            "by_category": {
              "system": {
                "analysed": 2,
                "acted": 2,
                "done": 1,
                "better": 0,
                "aps": 2,
                "aps_done": 1
              },
              "mechanism": {
                "analysed": 0,
                "acted": 0,
                "done": 0,
                "better": 0,
                "aps": 0,
                "aps_done": 0
              },
              "people": {
                "analysed": 0,
                "acted": 0,
                "done": 0,
                "better": 0,
                "aps": 0,
                "aps_done": 0
              }
            }
          }
        }

        """
}
