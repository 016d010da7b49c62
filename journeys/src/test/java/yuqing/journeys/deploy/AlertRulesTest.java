package yuqing.journeys.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static yuqing.journeys.deploy.ComposeFile.ROOT;
import static yuqing.journeys.deploy.ComposeFile.map;
import static yuqing.journeys.deploy.MonitoringFiles.alertRules;
import static yuqing.journeys.deploy.MonitoringFiles.list;
import static yuqing.journeys.deploy.MonitoringFiles.yaml;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the alert rules tell the people who run the suite, and when.
class AlertRulesTest {
  private static final Path FOLDER = ROOT.resolve("deploy/prometheus");
  private static final Pattern DOCUMENT = Pattern.compile("(docs/[\\w-]+\\.md)(?:, |「)([^」]+)?」?$");

  @Test
  void eachRuleSaysInBothLanguagesWhatIsTheMatterAndHowUrgentItIs() throws IOException {
    for (var rule : alertRules()) {
      var name = (String) rule.get("alert");
      assertThat(map(rule.get("labels")).get("severity")).as(name).isIn("page", "ticket");
      var texts = map(rule.get("annotations"));
      assertThat((String) texts.get("summary")).as(name).doesNotContainPattern("\\p{IsHan}");
      assertThat((String) texts.get("summary_zh")).as(name).containsPattern("\\p{IsHan}{2}");
      for (var text : texts.values()) {
        assertSectionExists((String) text);
      }
    }
  }

  private static void assertSectionExists(String text) throws IOException {
    var named = DOCUMENT.matcher(text);
    if (named.find() && named.group(2) != null) {
      var document = Files.readString(ROOT.resolve(named.group(1)));
      assertThat(document).as(text).containsPattern("(?m)^#+ " + Pattern.quote(named.group(2)));
    }
  }

  @Test
  void eachRuleIsTriedWithTroubleAndWithout() throws IOException {
    var fires = new TreeSet<String>();
    var doesNot = new TreeSet<String>();
    for (var test : list(yaml("deploy/prometheus/alerts_test.yml").get("tests"))) {
      for (var each : list(map(test).get("alert_rule_test"))) {
        var tried = map(each);
        (tried.containsKey("exp_alerts") ? fires : doesNot).add((String) tried.get("alertname"));
      }
    }
    var names = alertRules().stream().map(rule -> (String) rule.get("alert")).toList();
    assertThat(fires).containsExactlyInAnyOrderElementsOf(names);
    assertThat(doesNot).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void theyFireWhenTheyShould(@TempDir Path other) throws Exception {
    var promtool = promtool();
    assertThat(exitOf(FOLDER, promtool, "test", "rules", "alerts_test.yml")).isZero();
    // And the tool notices when one does not.
    Files.copy(FOLDER.resolve("alerts_test.yml"), other.resolve("alerts_test.yml"));
    var wrong = Files.readString(FOLDER.resolve("alerts.yml")).replace("> 60", "> 600");
    Files.writeString(other.resolve("alerts.yml"), wrong);
    assertThat(exitOf(other, promtool, "test", "rules", "alerts_test.yml")).isNotZero();
  }

  @Test
  void prometheusTakesItsConfiguration() throws Exception {
    assertThat(exitOf(FOLDER, promtool(), "check", "config", "prometheus.yml")).isZero();
  }

  private static String promtool() {
    var found =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .map(folder -> Path.of(folder, "promtool"))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty()) {
      System.out.println("the alert rules are not run: no promtool on the PATH");
    }
    assumeTrue(found.isPresent(), "no promtool on the PATH");
    return found.get().toString();
  }

  private static int exitOf(Path folder, String... command) throws Exception {
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }
}
