package yuqing.escalation.policy;

/// Examples of the API's description.
final class PolicyExamples {

  static final String LIST =
      """
      {"items": [{"date": "2024-09-25", "from": "2024-09-25T00:00:00+08:00",
        "hash": "5f3c…", "inForce": true,
        "title": "网络舆情处置管理细则（试行）"}], "next": null}
      """;

  static final String TO_COME =
      """
      {"date": "2027-03-01", "from": "2027-03-01T00:00:00+08:00", "hash": "9b1e…",
       "inForce": false, "follows": "2024-09-25", "title": "网络舆情处置管理细则（修订）",
       "givenBy": "administrator", "givenByPerson": "administrator",
       "givenAt": "2026-11-02T09:30:00+08:00"}
      """;

  static final String BEGINNING =
      """
      edition: 2027-03-01
      follows: 2024-09-25
      title: {zh: 网络舆情处置管理细则（修订）, en: Procedure (revised)}
      grading:
        - rule: ideology
          article: 10
          level: 1
          when: [{category: [IDEOLOGY]}]
          label: {zh: 意识形态类直接定为一级, en: Ideology goes straight to level 1}
      """;

  private PolicyExamples() {}
}
