package yuqing.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditCommandsTest {
  private FakeServices services;

  @BeforeEach
  void start() throws Exception {
    services = new FakeServices();
  }

  @AfterEach
  void stop() {
    services.close();
  }

  @Test
  void findingsAreListedWithHowFarTheAuditorIs() {
    services
        .answer(
            "GET /archive/audit?fault=NO_OUTCOME&unjudged=true&limit=1",
            audit(1, "YQ-2026-00012", "\"abc\""))
        .answer("GET /archive/audit", audit(0, "YQ-2026-00013", "null"));

    var run =
        services.run("audit", "findings", "--fault", "NO_OUTCOME", "--unjudged", "--limit", "1");
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.out())
        .contains("audited up to", "2026-10-13T08:00:00Z", "YQ-2026-00012", "--cursor abc");
    assertThat(services.run("audit", "findings").code()).isZero();
  }

  @Test
  void everyPageOfTheAccessLogIsListed() {
    var first = "GET /archive/access-log?person=p-1&from=2026-10-01T00:00:00Z&limit=200";
    services
        .answer(first.replace("00:00:00", "00%3A00%3A00"), accesses("YQ-1", "\"c2\""))
        .answer(first.replace("00:00:00", "00%3A00%3A00") + "&cursor=c2", accesses("YQ-2", "null"));

    var run =
        services.run(
            "audit", "accesses", "--person", "p-1", "--from", "2026-10-01T00:00:00Z", "--all");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("YQ-1", "YQ-2", "first looked");
  }

  private static String accesses(String number, String next) {
    return """
        {"items": [{"firstAt": "2026-10-02T00:00:00Z", "person": "p-1", "incidentNumber": "%s",
          "kinds": ["DOSSIER"]}], "next": %s}"""
        .formatted(number, next);
  }

  private static String audit(int unjudged, String number, String next) {
    return """
        {"auditedUpTo": "2026-10-13T08:00:00Z", "grace": "PT1M", "awaited": 7, "unjudged": %d,
         "items": [{"number": "%s", "obligation": "first-report", "fault": "NO_OUTCOME"}],
         "next": %s}"""
        .formatted(unjudged, number, next);
  }
}
