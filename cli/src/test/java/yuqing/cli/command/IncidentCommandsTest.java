package yuqing.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The commands send what the command line says, all of it, or nothing.
class IncidentCommandsTest {
  private static final String ID = "019a1f00-0000-7000-8000-000000000001";
  private static final String INCIDENT = "/incident/incidents/" + ID;

  @TempDir private Path folder;

  private FakeServices services;

  @BeforeEach
  void start() throws Exception {
    services = new FakeServices();
  }

  @AfterEach
  void stop() {
    services.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'incidents act ID -d {} --at 2026-10-13T08:00:00Z', --at",
    "'incidents act ID MEETING_HELD -d {}', <action>",
    "'incidents act ID -d {} --no-change --evidence abc', '--no-change, --evidence'",
    "'incidents report -d {} --department logistics', --department",
    "'incidents report --data {} --no-apt-to-spread', --apt-to-spread"
  })
  void fieldsBesideAWholeBodyAreRefusedAndNothingIsSent(String line, String named) {
    var run = services.run(words(line));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--data", named);
    assertThat(services.received()).isEmpty();
  }

  @Test
  void aWholeBodyIsSentAsItIs() {
    services.answer("POST " + INCIDENT + "/actions", "{}");
    assertThat(services.run(words("incidents act ID -d {\"a\":1} -o json")).code()).isZero();
    assertThat(services.received().getLast().body()).isEqualTo("{\"a\":1}");
  }

  @Test
  void aResultIsAcceptedByTheFilingThatWasRead() {
    services.answer("POST " + INCIDENT + "/result/decision", "{}");
    assertThat(services.run(words("incidents accept ID")).code()).isEqualTo(2);
    assertThat(services.received()).isEmpty();

    assertThat(services.run(words("incidents accept ID --filing 2")).code()).isZero();
    assertThat(services.received().getLast().body())
        .isEqualTo("{\"decision\":\"ACCEPTED\",\"filing\":2}");
    assertThat(services.run(words("incidents return ID --filing 3 --reason x")).code()).isZero();
    assertThat(services.received().getLast().body())
        .isEqualTo("{\"decision\":\"RETURNED\",\"filing\":3,\"reason\":\"x\"}");
  }

  @Test
  void aReplyWithPersonalDataIsApprovedWithItsReason() {
    services.answer("POST " + INCIDENT + "/replies/1/approval", "{}");
    var line = "replies approve ID 1 --hash abc --confirms-personal-data --reason needed";
    assertThat(services.run(words(line)).code()).isZero();
    assertThat(services.received().getLast().body())
        .isEqualTo(
            "{\"textHash\":\"abc\",\"decision\":\"APPROVED\",\"reason\":\"needed\","
                + "\"confirmsPersonalData\":true}");
  }

  @Test
  void dossiersAreFilteredByWhatTheArchiveKnows() {
    services.answer(
        "GET /archive/dossiers?level=1&level=2&state=CLOSED&expired=true", "{\"items\": []}");
    var line = "dossiers list --level 1 --level 2 --state CLOSED --expired";
    assertThat(services.run(words(line)).code()).isZero();
    assertThat(services.run(words("dossiers list --category STUDENT_LIFE")).code()).isEqualTo(2);
    assertThat(services.run(words("dossiers list --query x")).code()).isEqualTo(2);
  }

  @Test
  void aPageOfWhatADraftChangesIsNotShownAsTheWhole() throws Exception {
    var draft = folder.resolve("draft.yaml");
    Files.writeString(draft, "edition: 2027-01-01");
    services
        .answer(
            "POST /escalation/policies/2024-09-25/what-if?limit=50",
            "{\"totals\": {\"judged\": 49, \"unjudgeable\": 1}, \"items\": [], \"next\": \"abc\"}")
        .answer(
            "POST /escalation/policies/2024-09-25/what-if?limit=50&cursor=abc",
            "{\"totals\": {\"judged\": 3, \"unjudgeable\": 0}, \"items\": [], \"next\": null}");
    var line = "policy what-if 2024-09-25 " + draft + " --limit 50 -o json";

    var first = services.run(words(line));
    assertThat(first.code()).isZero();
    assertThat(first.err()).contains("50 incidents", "--cursor abc");
    var last = services.run(words(line + " --cursor abc"));
    assertThat(last.code()).isZero();
    assertThat(last.err()).isEmpty();
  }

  private static String[] words(String line) {
    return line.replace("ID", ID).split(" +");
  }
}
