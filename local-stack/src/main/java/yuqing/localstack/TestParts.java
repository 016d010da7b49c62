package yuqing.localstack;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// What tests run on: PostgreSQL and Kafka in containers where Docker is there, embedded where it
/// is not; the OIDC provider and the mail server always in this JVM. The tests are the same.
public interface TestParts extends AutoCloseable {
  /// `embedded`, `docker` or `auto` (also when it is not set): which of the two.
  String VARIABLE = "YUQING_TEST_PARTS";

  /// The addresses of the parts, under the names its configuration refers to.
  Map<String, String> environment();

  LocalSecrets secrets();

  @Override
  void close();

  /// @param directory where the parts keep what they need
  /// @param binaries where an embedded PostgreSQL is unpacked once
  /// @param report receives one line: which of the two it is, and why
  /// @throws StackException when neither starts, or the one that was asked for does not
  static TestParts start(Path directory, Path binaries, Consumer<String> report) {
    var wanted = System.getenv().getOrDefault(VARIABLE, "auto").strip().toLowerCase(Locale.ROOT);
    return switch (wanted) {
      case "docker" -> inContainers(directory, report);
      case "embedded" -> embedded(directory, binaries, VARIABLE + "=embedded", report);
      case "auto", "" -> {
        try {
          yield inContainers(directory, report);
        } catch (StackException e) {
          yield embedded(directory, binaries, e.getMessage(), report);
        }
      }
      default ->
          throw new StackException(VARIABLE + "=" + wanted + ": use embedded, docker or auto");
    };
  }

  private static TestParts inContainers(Path directory, Consumer<String> report) {
    var parts = ContainerParts.start(directory, Ports.free());
    report.accept(
        "test parts: Testcontainers, %s and %s"
            .formatted(ContainerImages.POSTGRES, ContainerImages.KAFKA));
    return parts;
  }

  private static TestParts embedded(
      Path directory, Path binaries, String why, Consumer<String> report) {
    report.accept("test parts: embedded PostgreSQL and Kafka (" + why + ")");
    return LocalParts.start(directory, binaries, Ports.free());
  }
}
