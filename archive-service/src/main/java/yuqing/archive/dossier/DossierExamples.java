package yuqing.archive.dossier;

/// Examples of the API's description; a test reads them as the answers they show.
final class DossierExamples {

  static final String LIST =
      """
      {"items": [{"incidentId": "019a1f00-0000-7000-8000-000000000001",
        "number": "YQ-2026-00002", "title": "多栋宿舍连续三天无热水", "category": "STUDENT_LIFE",
        "level": 2, "state": "HANDLING",
        "departments": [{"code": "logistics", "name": "后勤保卫处"}],
        "discoveredAt": "2026-10-13T08:15:00+08:00", "receivedAt": "2026-10-13T08:20:00+08:00",
        "endedAt": null, "filedAt": null, "reviewedAt": null, "closedAt": null, "entries": 17}],
       "next": null}
      """;

  static final String DOSSIER =
      """
      {"incidentId": "019a1f00-0000-7000-8000-000000000001", "state": "FILED", "complete": true,
       "gaps": [], "entries": 31,
       "head": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
       "departments": [{"code": "logistics", "name": "后勤保卫处"}],
       "number": "YQ-2026-00002", "title": "多栋宿舍连续三天无热水", "category": "STUDENT_LIFE",
       "level": 2, "discoveredAt": "2026-10-13T08:15:00+08:00",
       "sightings": [{"platform": "微博", "url": "https://weibo.example/5/200310",
         "seenAt": "2026-10-13T08:15:00+08:00", "views": 88000, "comments": 940, "reposts": 1320}],
       "team": [{"post": "后勤保卫处处长", "name": "甲某"}],
       "evidence": [{
         "sha256": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
         "mediaType": "image/png", "sizeBytes": 183220, "title": "帖文截图（姓名已遮盖）",
         "takenAt": "2026-10-13T08:16:00+08:00", "recordedAt": "2026-10-13T08:21:00+08:00",
         "recordedBy": {"role": "reporter"}}],
       "result": {"filing": 1, "text": "热水已恢复，致歉已发布。",
         "filedAt": "2026-10-15T20:00:00+08:00"},
       "obligations": [{"code": "file-result", "key": "file-result/end-1", "article": 10,
         "owner": "department-head", "due": "2026-10-16T00:00:00+08:00", "outcome": "MET",
         "metAt": "2026-10-15T20:00:00+08:00"}],
       "alerts": {"ordered": 6, "attempted": 7, "accepted": 6, "delivered": 6, "failed": 1,
         "acknowledged": 3, "exhausted": 0},
       "reviews": [], "closings": [], "unjudged": [], "supplement": 0, "untold": [], "omitted": {}}
      """;

  static final String TIMELINE =
      """
      {"items": [{"n": 1, "position": 42, "eventId": "019a1f00-0000-7000-8000-00000000100b",
        "type": "incident.reopened", "source": "/incident-service", "sequence": 11,
        "time": "2026-10-18T08:00:00+08:00", "recordedAt": "2026-10-18T08:00:00.412+08:00",
        "data": {"reason": "再次出现", "recordedAt": "2026-10-18T00:00:00Z",
          "recordedBy": {"role": "group-office", "person": "group-office"}},
        "erasedAt": null,
        "commitment": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "hash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"}],
       "next": null}
      """;

  static final String VERIFIED =
      """
      {"valid": true, "entries": 31, "erased": 0,
       "head": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
       "checkedAt": "2026-10-20T09:00:00+08:00", "brokenAt": null, "gaps": []}
      """;

  static final String BROKEN =
      """
      {"valid": false, "entries": 11, "erased": 0,
       "head": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
       "checkedAt": "2026-10-20T09:00:00+08:00",
       "brokenAt": {"n": 12, "reason": "PAYLOAD_ALTERED"},
       "gaps": [{"source": "/escalation-service", "from": 4, "to": 4}]}
      """;

  private DossierExamples() {}
}
