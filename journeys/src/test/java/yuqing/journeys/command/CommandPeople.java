package yuqing.journeys.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.UUID;
import yuqing.journeys.SuiteUnderTest;

/// The people of a journey by the command, each logged in, in a folder of their own.
///
/// @param homes the folder of those folders
record CommandPeople(Path homes) {

  CommandUser person(String role, String department) {
    return person(role, role + "-" + department, department);
  }

  /// One of a role that belongs to no department.
  CommandUser person(String role) {
    return person(role, role, new String[0]);
  }

  private CommandUser person(String role, String name, String... departments) {
    var suite = SuiteUnderTest.get();
    // With Keycloak, whoever asks for a token is added first.
    assertThat(suite.token(role, departments)).isNotEmpty();
    var user = new CommandUser(suite, homes.resolve(name));
    user.run("login", name).expect(0);
    return user;
  }

  /// Reported by the sample system, for the department of logistics.
  JsonNode report(String title) {
    var reporter = new CommandUser(SuiteUnderTest.get(), homes.resolve("reporter"));
    reporter.run("login", "--client", "sample").expect(0);
    var reported =
        reporter.json(
            "incidents",
            "report",
            "--title",
            title,
            "--summary",
            "学生反映晚餐时段排队超过四十分钟。",
            "--category",
            "STUDENT_LIFE",
            "--nature",
            "OPINION",
            "--department",
            "logistics",
            "--platform",
            "校园论坛",
            "--url",
            "https://bbs.example/t/" + UUID.randomUUID(),
            "--scope",
            "INDIVIDUAL",
            "--impact",
            "SOME",
            "--no-apt-to-spread",
            "--reference",
            title + System.nanoTime());
    assertThat(reported.path("isNew").asBoolean()).isTrue();
    return reported;
  }
}
