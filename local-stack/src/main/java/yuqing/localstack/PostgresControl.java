package yuqing.localstack;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// PostgreSQL's own `pg_ctl`, by which a server is started again on data that it has used: what set
/// it up at first can do that only once in a process.
record PostgresControl(Path pgCtl, Path data, String options) {
  private static final long START_AT_MOST_S = 60;
  private static final List<String> REASONS = List.of("FATAL:", "PANIC:", "could not");

  /// @param data of a server that runs now, from whose command it is known where its programs are
  static PostgresControl of(Path data, int port, Map<String, String> settings) {
    var server =
        Postgres.running(data)
            .flatMap(process -> process.info().command())
            .orElseThrow(() -> new StackException("PostgreSQL ended at once; see " + data));
    var options =
        settings.entrySet().stream()
            .map(setting -> " -c " + setting.getKey() + "=" + setting.getValue())
            .collect(Collectors.joining());
    return new PostgresControl(
        Path.of(server).resolveSibling("pg_ctl"), data, "-p " + port + options);
  }

  /// Returns when the server answers.
  ///
  /// @param log the output while it starts, of the newest start alone
  /// @throws StackException with the server's reason
  void start(Path log) {
    var builder =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(log.toFile()));
    try {
      var control = builder.start();
      if (!control.waitFor(2 * START_AT_MOST_S, TimeUnit.SECONDS)) {
        control.destroyForcibly();
        throw new StackException("PostgreSQL does not start; see " + log);
      }
      if (control.exitValue() != 0) {
        throw new StackException("PostgreSQL did not start" + reason(log) + "; see " + log);
      }
    } catch (IOException e) {
      throw new StackException("PostgreSQL cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("the start of PostgreSQL was interrupted", e);
    }
  }

  private List<String> command() {
    var command = new ArrayList<String>();
    // PostgreSQL does not run as root, and there root may be somebody else.
    if (LinuxUtils.isUnshareAvailable()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(List.of(pgCtl.toString(), "-D", data.toString()));
    command.addAll(List.of("-w", "-t", Long.toString(START_AT_MOST_S), "-o", options, "start"));
    return command;
  }

  private static String reason(Path log) {
    try (var lines = Files.lines(log)) {
      return lines
          .filter(line -> REASONS.stream().anyMatch(line::contains))
          .findFirst()
          .map(line -> ": " + line.strip())
          .orElse("");
    } catch (IOException unread) {
      return "";
    }
  }
}
