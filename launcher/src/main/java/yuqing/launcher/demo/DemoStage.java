package yuqing.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.Ports;
import yuqing.localstack.Ports.Port;
import yuqing.localstack.StackException;

/// What the demo runs on: the services, their callers, and the lines printed for each step.
final class DemoStage {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
  private static final long ASK_EVERY_MS = 150;

  private final Ports ports;
  private final AccessTokens tokens;
  private final PrintStream out;
  private final Map<String, DemoCaller> callers = new TreeMap<>();
  private final long begun = System.nanoTime();

  DemoStage(Ports ports, AccessTokens tokens, PrintStream out) {
    this.ports = ports;
    this.tokens = tokens;
    this.out = out;
  }

  void print(String what) {
    out.println(
        String.format(Locale.ROOT, "[%5.1f s] %s", (System.nanoTime() - begun) / 1e9, what));
  }

  void detail(String what) {
    out.println("            " + what);
  }

  /// The caller with this role; one token each.
  DemoCaller as(String role, String... departments) {
    return callers.computeIfAbsent(
        role + List.of(departments), _ -> new DemoCaller(tokens.of(role, List.of(departments))));
  }

  /// A caller without a token.
  DemoCaller anyone() {
    return callers.computeIfAbsent("", _ -> new DemoCaller(""));
  }

  String at(Port port, String path) {
    return "http://localhost:" + ports.of(port) + path;
  }

  /// Asks again until the answer is there and as it should be.
  ///
  /// @param expected in words, for the one who reads why it failed
  /// @throws StackException when that does not come in time, with what came last
  JsonNode until(String expected, DemoCaller caller, String url, Predicate<JsonNode> held)
      throws InterruptedException {
    long asked = System.nanoTime();
    var answer = caller.get(url);
    while (answer.status() != 200 || !held.test(answer.body())) {
      if (System.nanoTime() - asked > ANSWER_WITHIN.toNanos()) {
        throw new StackException(
            "%s within %d s: expected %s, the last answer was %d %s"
                .formatted(
                    answer.request(),
                    ANSWER_WITHIN.toSeconds(),
                    expected,
                    answer.status(),
                    answer.body()));
      }
      Thread.sleep(ASK_EVERY_MS);
      answer = caller.get(url);
    }
    return answer.body();
  }
}
