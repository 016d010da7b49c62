package yuqing.journeys.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the administrator keeps by the command: the calendar, the roster, webhooks.
class CommandRosterJourneyTest {

  @TempDir private static Path homes;

  private static CommandUser administrator;
  private static CommandUser auditor;

  @BeforeAll
  static void logIn() {
    var people = new CommandPeople(homes);
    administrator = people.person("administrator");
    auditor = people.person("auditor");
  }

  @Test
  void aPeriodOfTheCalendarIsAddedChangedAndRemoved() {
    var added =
        administrator.json(
            "calendar",
            "add",
            "--from",
            "2098-10-01T00:00:00+08:00",
            "--to",
            "2098-10-09T00:00:00+08:00",
            "--name",
            "国庆假期");
    var id = added.at("/period/id").asText();
    administrator.run("calendar", "change", id, "--name", "国庆长假").expect(0);
    assertThat(auditor.run("calendar", "list", "--all").expect(0).out()).contains(id, "国庆长假");
    assertThat(auditor.run("calendar", "remove", id).expect(1).err()).contains("403");
    administrator.run("calendar", "remove", id).expect(0);
    administrator.run("calendar", "change", id, "--name", "国庆节").expect(1);
    var backwards = administrator.run("calendar", "add", "--from", "x", "--to", "y", "--name", "z");
    assertThat(backwards.expect(1).err()).contains("from：", "to：");
  }

  @Test
  void aDepartmentAndItsLiaisonAreEntered() {
    var code = "college-" + Long.toString(System.nanoTime(), 36);
    var add =
        new String[] {
          "roster", "departments", "add", code, "--name", "护理学院", "--name-en", "Nursing"
        };
    administrator.run(add).expect(0);
    assertThat(administrator.run(add).expect(1).err()).contains("412");
    administrator
        .run("roster", "departments", "change", code, "--name", "护理系", "--name-en", "Nursing")
        .expect(0);
    assertThat(auditor.json("roster", "departments", "show", code).path("name").asText())
        .isEqualTo("护理系");
    assertThat(auditor.run(add).expect(1).err()).contains("403");

    var person = auditor.json("roster", "people").at("/items/0/id").asText();
    var liaison =
        administrator
            .json("roster", "liaisons", "add", code, person, "--filed-on", "2026-09-01", "--deputy")
            .path("id")
            .asText();
    administrator
        .run("roster", "liaisons", "change", liaison, "--filed-on", "2026-09-02", "--deputy")
        .expect(0);
    assertThat(auditor.run("roster", "liaisons", "list", "--department", code).expect(0).out())
        .contains(liaison, "2026-09-02");
    administrator.run("roster", "liaisons", "remove", liaison).expect(0);
    administrator
        .run(
            "roster",
            "departments",
            "change",
            code,
            "--name",
            "护理系",
            "--name-en",
            "Nursing",
            "--dissolved")
        .expect(0);
    assertThat(auditor.json("roster", "departments", "show", code).path("active").asBoolean())
        .isFalse();
    assertThat(auditor.run("roster", "posts").expect(0).out()).contains("group-office");
    assertThat(auditor.run("roster", "channels").expect(0).out()).contains("wechat-school");
  }

  @Test
  void aWebhookIsAddedDisabledAndRemoved() {
    var added =
        administrator.json(
            "webhooks",
            "add",
            "http://localhost:59999/" + System.nanoTime(),
            "--event",
            "archive.dossier-closed");
    var id = added.path("id").asText();
    assertThat(added.path("secret").asText()).isNotEmpty();
    administrator.run("webhooks", "disable", id).expect(0);
    assertThat(administrator.json("webhooks", "show", id).path("state").asText())
        .isEqualTo("DISABLED");
    administrator.run("webhooks", "enable", id).expect(0);
    administrator.run("webhooks", "rotate", id).expect(0);
    administrator.run("webhooks", "test", id).expect(0);
    administrator.run("webhooks", "deliveries", id).expect(0);
    administrator
        .run("webhooks", "redeliver", id, "--since", "2026-10-13T00:00:00+08:00")
        .expect(0);
    administrator.run("webhooks", "remove", id).expect(0);
    administrator.run("webhooks", "show", id).expect(1);
  }

  @Test
  void aFaultyEditionIsRefusedLineByLine() throws IOException {
    var edition = homes.resolve("administrator").resolve("draft.yaml");
    Files.writeString(edition, "edition: 2099-01-01\n");
    assertThat(administrator.run("policy", "add", "draft.yaml").expect(1).err()).contains("422");
    assertThat(administrator.run("policy", "show", "2024-09-25").expect(0).out()).isNotEmpty();
    assertThat(administrator.run("policy", "withdraw", "2024-09-25").expect(1).err())
        .contains("409");
    assertThat(administrator.run("readiness").code()).isIn(0, 5);
  }
}
