package yuqing.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yuqing.localstack.StackResource;

/// The commands of `docs/scripting.md`, taken out of the page and run against the running suite, by
/// curl and by `yuqing`: both print what the page says.
@Timeout(400)
class ScriptingJourneyTest {

  private static final Path PAGE = Path.of("../docs/scripting.md");
  private static final Path JAR = Path.of("../cli/target/yuqing.jar").toAbsolutePath();
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final Pattern BLOCK = Pattern.compile("```(sh)?\n(.*?)```", Pattern.DOTALL);
  private static final int THINGS = 16;

  /// What marks in the output where the next thing begins.
  private static final String MARK = "=== ";

  private static final List<List<String>> CALLERS =
      List.of(
          List.of("auditor"),
          List.of("administrator"),
          List.of("liaison", "logistics"),
          List.of("admin-office", "admin-office"),
          List.of("group-office", "party-affairs"));

  private static String head;
  private static List<ScriptedThing> things;

  @TempDir Path directory;

  private final SuiteUnderTest suite = SuiteUnderTest.get();

  /// @param name its heading
  /// @param prints what the page says that both print
  private record ScriptedThing(String name, String curl, String yuqing, String prints) {}

  @BeforeAll
  static void readThePage() throws IOException {
    var sections = Files.readString(PAGE).split("\n## ", -1);
    head = blocks(sections[0]).collect(Collectors.joining("\n"));
    things =
        Stream.of(sections)
            .skip(1)
            .map(
                section -> {
                  var blocks = blocks(section).toList();
                  var name = section.lines().findFirst().orElseThrow();
                  assertThat(blocks).as(name).hasSize(3);
                  return new ScriptedThing(name, blocks.get(0), blocks.get(1), blocks.get(2));
                })
            .toList();
  }

  private static Stream<String> blocks(String text) {
    return BLOCK.matcher(text).results().map(block -> block.group(2));
  }

  @Test
  void theSixteenThingsByCurl() throws Exception {
    printsWhatThePageSays(things.stream().map(ScriptedThing::curl).toList());
  }

  @Test
  void theSixteenThingsByYuqing() throws Exception {
    printsWhatThePageSays(things.stream().map(ScriptedThing::yuqing).toList());
  }

  private void printsWhatThePageSays(List<String> commands) throws Exception {
    assumeTrue(isInstalled("jq"), "jq is not installed: docs/scripting.md is NOT tried");
    assertThat(things).hasSize(THINGS);
    var script = new ArrayList<String>();
    script.add("set -euo pipefail");
    script.add("yuqing() { '" + JAVA + "' -Xmx64m -XX:+UseSerialGC -jar '" + JAR + "' \"$@\"; }");
    script.add(addressed(head));
    for (int i = 0; i < commands.size(); i++) {
      script.add("echo '" + MARK + things.get(i).name() + "'");
      script.add(addressed(commands.get(i)));
    }

    var printed = run(String.join("\n", script));

    var found = new LinkedHashMap<String, String>();
    for (var part : printed.split("(?m)^" + MARK, -1)) {
      var lines = part.split("\n", 2);
      found.put(lines[0], lines.length > 1 ? lines[1] : "");
    }
    for (var thing : things) {
      assertThat(found.get(thing.name())).as(thing.name()).isEqualTo(thing.prints());
    }
  }

  private String addressed(String commands) {
    var addressed = commands;
    for (int i = 0; i < SuiteUnderTest.SERVICES.size(); i++) {
      var here = suite.url(SuiteUnderTest.SERVICES.get(i), "");
      addressed = addressed.replace("http://localhost:" + (8081 + i), here);
    }
    return addressed;
  }

  private String run(String script) throws IOException, InterruptedException {
    writeTokens();
    var file = directory.resolve("script.sh");
    Files.writeString(file, script);
    var printed = directory.resolve("printed").toFile();
    var faults = directory.resolve("faults").toFile();
    var builder = new ProcessBuilder("bash", file.toString()).directory(directory.toFile());
    builder.environment().putAll(variables());
    var process = builder.redirectOutput(printed).redirectError(faults).start();
    try {
      assertThat(process.waitFor(180, TimeUnit.SECONDS)).as("ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    var output = Files.readString(printed.toPath(), UTF_8);
    assertThat(process.exitValue()).as(output + Files.readString(faults.toPath(), UTF_8)).isZero();
    return output;
  }

  /// In the place of `./suite token`, which asks the suite of this checkout.
  private void writeTokens() throws IOException {
    for (var caller : CALLERS) {
      var departments = caller.subList(1, caller.size()).toArray(String[]::new);
      Files.writeString(
          directory.resolve("token-" + String.join("-", caller)),
          suite.token(caller.getFirst(), departments));
    }
    var command = directory.resolve("suite");
    Files.writeString(command, "#!/bin/sh\nshift\nIFS=-\ncat \"token-$*\"\n");
    Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
  }

  /// Three incidents of their own: the commands change them.
  private Map<String, String> variables() {
    var run = Long.toString(System.nanoTime(), 36);
    var handled = handled("scripted-" + run);
    var other = play("scripted-other-" + run);
    other.following.untilAlertLeft();
    var filed = handled("scripted-filed-" + run);
    filed.act(filed.liaison, "PEOPLE_ANSWERED", "\"counterpart\": \"学生代表\"");
    filed.endAndFile("已恢复供水并致歉。");
    new ProperClosing(suite, filed.id).untilOnlyTheReviewIsOwed();
    var servers =
        SuiteUnderTest.SERVICES.stream()
            .map(name -> name.replace("-service", "") + "=" + suite.url(name, ""))
            .collect(Collectors.joining(","));
    return Map.of(
        "RUN",
        run,
        "NUMBER",
        handled.number,
        "OTHER",
        other.number,
        "FILED",
        filed.number,
        "YUQING_SERVER",
        servers,
        "YUQING_KAFKA",
        StackResource.shared().get("YUQING_KAFKA"),
        "YUQING_CONFIG",
        directory.resolve("configuration").toString(),
        "LC_ALL",
        "C.UTF-8");
  }

  private IncidentPlay handled(String reference) {
    var play = play(reference);
    play.following.untilGraded();
    play.act(play.liaison, "REPORTED_TO_PARTY_OFFICE", "\"means\": \"WRITTEN\"");
    play.grade(3, "个案");
    play.act(play.head, "HANDLING_STARTED", "\"team\": [{\"post\": \"处长\", \"name\": \"甲某\"}]");
    return play;
  }

  private IncidentPlay play(String reference) {
    return new IncidentPlay(
        suite,
        reference,
        """
        "title": "宿舍热水", "summary": "学生反映宿舍无热水。", "nature": "OPINION",
        "sightings": [{"platform": "校园论坛", "url": "https://bbs.example/t/%s"}],
        "category": "STUDENT_LIFE", "scope": "INDIVIDUAL", "impact": "SOME",
        "aptToSpread": false, "suddenGrave": false\
        """
            .formatted(reference));
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
