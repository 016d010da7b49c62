package yuqing.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import yuqing.localstack.OidcProvider;
import yuqing.localstack.Ports;

/// A checkout whose services are fakes; the launcher and its parts are the real ones, each command
/// a process of its own as `./suite` runs it.
record FakeCheckout(Path root, Ports ports) {
  /// @param exit the exit code
  /// @param output what the command printed on both streams
  record Said(int exit, String output) {}

  static FakeCheckout in(Path root) throws IOException {
    var home = new SuiteDirectory(root);
    for (var service : SuiteService.values()) {
      jar(home.jarOf(service), "Main-Class", FakeService.class);
    }
    jar(home.watchJar(), "Main-Class", yuqing.localstack.ParentWatch.class);
    return new FakeCheckout(root, Ports.free());
  }

  private static void jar(Path file, String attribute, Class<?> type) throws IOException {
    Files.createDirectories(file.getParent());
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue(attribute, type.getName());
    var entry = type.getName().replace('.', '/') + ".class";
    try (var out = new JarOutputStream(Files.newOutputStream(file), manifest);
        var in = type.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new ZipEntry(entry));
      in.transferTo(out);
    }
  }

  SuiteDirectory home() {
    return new SuiteDirectory(root);
  }

  /// Runs a command to its end.
  Said run(String... arguments) throws IOException, InterruptedException {
    var process = start(arguments);
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IOException("does not end: " + String.join(" ", arguments));
    }
    return new Said(process.exitValue(), output);
  }

  Process start(String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Dyuqing.root=" + root);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Suite.class.getName());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    ports
        .numbers()
        .forEach((port, number) -> builder.environment().put(port.variable(), "" + number));
    // The launcher is what is tried here, with the provider that starts at once.
    builder.environment().remove(OidcProvider.KEYCLOAK_FOLDER);
    return builder.start();
  }

  RunRecord record() {
    return RunRecord.read(home().record()).orElseThrow();
  }
}
