package yuqing.localstack;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// Keeps the parts' own logs to warnings. In a test JVM the log's level is everything until Quarkus
/// has been configured: the broker would then spend its time on traces that nobody reads.
final class QuietLogs {
  // Held, since a logger that nobody holds is forgotten together with its level.
  private static final List<Logger> QUIET =
      Stream.of(
              "kafka",
              "org.apache.kafka",
              "state.change",
              "com.icegreen",
              "io.zonky",
              "org.testcontainers",
              "com.github.dockerjava",
              "tc")
          .map(Logger::getLogger)
          .toList();

  // That there is no Docker is reported in one line by TestParts.
  private static final Logger SEARCH = Logger.getLogger("org.testcontainers.dockerclient");

  private QuietLogs() {}

  static void keep() {
    QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    SEARCH.setLevel(Level.OFF);
  }
}
