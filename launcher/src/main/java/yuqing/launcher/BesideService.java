package yuqing.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuqing.localstack.LocalSecrets;
import yuqing.localstack.StackException;

/// `./suite republish SERVICE …`, `./suite replay SERVICE …`, `./suite evidence verify`: runs the
/// command that comes with the packaged service, with the settings of the one that runs here. An
/// image has the same command in the same folders.
final class BesideService {

  private static final String COMMANDS = "yuqing.durable.command.Main";

  private BesideService() {}

  /// @param arguments command, service and options
  /// @return the command's exit code
  static int run(SuiteDirectory home, List<String> arguments)
      throws IOException, InterruptedException {
    var command = arguments.getFirst();
    if (arguments.size() < 2) {
      throw new StackException("usage: ./suite " + command + " SERVICE " + options(command));
    }
    return run(home, service(arguments.get(1)), command, arguments.subList(2, arguments.size()));
  }

  /// @param arguments what follows `evidence`
  static int evidence(SuiteDirectory home, List<String> arguments)
      throws IOException, InterruptedException {
    if (!arguments.equals(List.of("verify"))) {
      throw new StackException("usage: ./suite evidence verify");
    }
    return run(home, SuiteService.INCIDENT, "verify-evidence", List.of());
  }

  private static int run(
      SuiteDirectory home, SuiteService service, String command, List<String> options)
      throws IOException, InterruptedException {
    var running = RunRecord.ofRunning(home);
    var line = new ArrayList<>(java(home, service));
    line.add(command);
    line.addAll(options);
    var builder = new ProcessBuilder(line).inheritIO();
    builder
        .environment()
        .putAll(
            ServiceCommand.environment(
                home, running.portNumbers(), LocalSecrets.in(home.data()), service));
    return builder.start().waitFor();
  }

  private static String options(String command) {
    return command.equals("replay") ? "[--dry-run]" : "(--since INSTANT | --incident ID | --all)";
  }

  private static SuiteService service(String name) {
    return withDatabase()
        .filter(service -> service.module().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new StackException("no service is called " + name + "; there are " + names()));
  }

  private static String names() {
    return withDatabase().map(SuiteService::module).collect(Collectors.joining(", "));
  }

  private static Stream<SuiteService> withDatabase() {
    return Stream.of(SuiteService.values()).filter(service -> service.database().isPresent());
  }

  private static List<String> java(SuiteDirectory home, SuiteService service) {
    var application = home.jarOf(service).getParent();
    if (!Files.isDirectory(application.resolve("lib"))) {
      throw new StackException(
          service.module() + " is not built: " + application + " is not whole");
    }
    var classPath =
        Stream.of("lib/boot/*", "lib/main/*", "app/*")
            .map(folder -> application + "/" + folder)
            .collect(Collectors.joining(java.io.File.pathSeparator));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx96m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-cp",
        classPath,
        COMMANDS);
  }
}
