package yuqing.localstack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/// A service as packaged, started so that it ends with the process that started it, and from its
/// [ClassArchive] where there is one. No Java agent may take part: the JVM records no archive then.
public final class PackagedService {
  private static final String ADD_OPENS = "Add-Opens";

  private final List<Path> classPath;
  private final Attributes manifest;
  private final ClassArchive archive;
  private boolean recording;

  private PackagedService(List<Path> classPath, Attributes manifest, ClassArchive archive) {
    this.classPath = classPath;
    this.manifest = manifest;
    this.archive = archive;
  }

  /// @param jar the runnable one, in a folder under the module's `target`
  /// @param watchJar with [ParentWatch], which follows the service's own jars on the class path
  public static PackagedService of(Path jar, Path watchJar) {
    var absolute = jar.toAbsolutePath().normalize();
    try (var file = new JarFile(absolute.toFile())) {
      var manifest = file.getManifest().getMainAttributes();
      var classPath = List.of(absolute, watchJar.toAbsolutePath().normalize());
      var jars = new ArrayList<>(classPath);
      for (var name : words(manifest, Attributes.Name.CLASS_PATH.toString())) {
        jars.add(absolute.resolveSibling(name));
      }
      var folder = absolute.getParent().resolveSibling("class-archive");
      return new PackagedService(
          classPath, manifest, ClassArchive.of(folder, jars, InstantSource.system()));
    } catch (IOException e) {
      throw new StackException(absolute + " cannot be read: " + e.getMessage(), e);
    }
  }

  /// The command line; standard input has to be held open for as long as the service is to run.
  ///
  /// @param jvmOptions such as the size of the heap
  public List<String> command(List<String> jvmOptions) {
    return command(jvmOptions, archive.options());
  }

  /// The same of a service that records its classes when it ends, where that is still to be done:
  /// its end then takes some seconds longer. See [#keepRecorded()].
  public List<String> recordingCommand(List<String> jvmOptions) {
    var options = archive.recordingOptions();
    recording = !archive.isRecorded() && !options.isEmpty();
    return command(jvmOptions, options);
  }

  /// Whether the service of [#recordingCommand(List)] records.
  public boolean isRecording() {
    return recording;
  }

  /// To be called when a service that was recording has ended by itself after it had been ready.
  public void keepRecorded() {
    archive.keep();
  }

  private List<String> command(List<String> jvmOptions, List<String> archiveOptions) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.addAll(archiveOptions);
    // As `java -jar` does by itself.
    words(manifest, ADD_OPENS).forEach(name -> command.add("--add-opens=" + name + "=ALL-UNNAMED"));
    command.add("-cp");
    command.add(classPath.getFirst() + File.pathSeparator + classPath.getLast());
    command.add(ParentWatch.class.getName());
    command.add(manifest.getValue(Attributes.Name.MAIN_CLASS));
    return command;
  }

  private static List<String> words(Attributes manifest, String name) {
    var value = manifest.getValue(name);
    return value == null ? List.of() : List.of(value.strip().split(" +"));
  }
}
