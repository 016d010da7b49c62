package yuqing.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program in the place of a service, in JVMs of its own.
class PackagedServiceTest {
  private static final List<String> SMALL = List.of("-Xmx64m", "-XX:+UseSerialGC");

  @TempDir Path root;
  private Path jar;
  private Path watchJar;

  @BeforeEach
  void pack() throws IOException {
    watchJar = ParentWatch.jar(root.resolve("watch.jar"));
    jar = root.resolve("target/quarkus-app/quarkus-run.jar");
    Files.createDirectories(jar.getParent());
    var manifest = new Manifest();
    var attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, Greeting.class.getName());
    attributes.putValue("Add-Opens", "java.base/java.lang java.base/java.nio");
    var entry = Greeting.class.getName().replace('.', '/') + ".class";
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        var in = Greeting.class.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new ZipEntry(entry));
      in.transferTo(out);
    }
  }

  /// Says where its own class comes from, and goes on until it is ended.
  public static final class Greeting {
    private Greeting() {}

    /// @param arguments none
    public static void main(String[] arguments) throws InterruptedException {
      var open = Object.class.getModule().isOpen("java.nio", Greeting.class.getModule());
      System.out.println("greeting, opened: " + open);
      Thread.currentThread().join();
    }
  }

  @Test
  void itEndsWithWhoStartedItAndIsStartedFromWhatItRecorded() throws Exception {
    var first = service();
    assertThat(run(first.recordingCommand(SMALL))).isEqualTo("greeting, opened: true\n");
    assertThat(first.isRecording()).isTrue();
    assertThat(archives()).as("before it is known to be whole").noneMatch(this::isArchive);
    first.keepRecorded();
    assertThat(archives()).hasSize(1).allMatch(this::isArchive);

    var second = service();
    var command = second.recordingCommand(SMALL);
    assertThat(second.isRecording()).isFalse();
    assertThat(command).contains("-XX:SharedArchiveFile=" + archives().getFirst());
    command.add(1, "-Xlog:class+load");
    assertThat(run(command))
        .contains("greeting, opened: true\n")
        .containsPattern("Greeting source: shared objects file \\(top\\)");
  }

  @Test
  void aDamagedArchiveStopsNoStart() throws Exception {
    record();
    var archive = archives().getFirst();
    var whole = Files.readAllBytes(archive);
    for (int tenth = 0; tenth < 10; tenth++) {
      Files.write(archive, whole);
      overwrite(archive, (long) whole.length * tenth / 10);
      assertThat(run(service().command(SMALL)))
          .as("damaged at %d tenths", tenth)
          .endsWith("greeting, opened: true\n")
          .satisfies(printed -> assertThat(printed.lines().toList()).hasSizeLessThan(8));
    }
    for (int length : List.of(0, 100, whole.length / 2, whole.length - 1)) {
      Files.write(archive, java.util.Arrays.copyOf(whole, length));
      assertThat(run(service().command(SMALL)))
          .as("cut to %d bytes", length)
          .endsWith("greeting, opened: true\n");
    }
  }

  @Test
  void anotherBuildHasAnotherArchiveAndTheOldOneIsDeleted() throws Exception {
    record();
    var old = archives().getFirst();
    pack();
    assertThat(service().command(SMALL)).noneMatch(option -> option.contains(".jsa"));

    record();

    assertThat(archives()).hasSize(1).doesNotContain(old);
  }

  @Test
  void whereNothingCanBeWrittenItIsStartedAsEver() throws Exception {
    Files.writeString(root.resolve("target/class-archive"), "in the folder's place");
    var service = service();
    assertThat(run(service.recordingCommand(SMALL))).isEqualTo("greeting, opened: true\n");
    assertThat(service.isRecording()).isFalse();
  }

  private PackagedService service() {
    return PackagedService.of(jar, watchJar);
  }

  private void record() throws Exception {
    var service = service();
    run(service.recordingCommand(SMALL));
    service.keepRecorded();
  }

  /// Starts it, lets go of its standard input once it has greeted, and waits for its end.
  ///
  /// @return what it printed
  private static String run(List<String> command) throws Exception {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var printed = new StringBuilder();
    try (var output = process.inputReader(UTF_8)) {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        printed.append(line).append('\n');
        if (line.startsWith("greeting")) {
          process.getOutputStream().close();
        }
      }
    }
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return printed.toString();
  }

  private List<Path> archives() throws IOException {
    try (var files = Files.list(root.resolve("target/class-archive"))) {
      return files.toList();
    }
  }

  private boolean isArchive(Path file) {
    return file.toString().endsWith(".jsa");
  }

  private static void overwrite(Path file, long from) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap("damaged".repeat(100).getBytes(UTF_8)), from);
    }
  }
}
