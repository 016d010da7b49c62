package yuqing.localstack;

import static java.lang.invoke.MethodType.methodType;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/// Ends its JVM when standard input ends. The launcher holds the other end of the pipe, so a
/// service goes with its launcher even when that is killed with -9. It is the main class before a
/// service's own, or an agent of a program that has to be started in its own way.
public final class ParentWatch {
  private ParentWatch() {}

  /// @param arguments the main class of the program, and what it is given
  public static void main(String[] arguments) throws Throwable {
    premain("");
    MethodHandles.publicLookup()
        .findStatic(Class.forName(arguments[0]), "main", methodType(void.class, String[].class))
        .invokeExact(Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  /// Called by the JVM before the program's own main.
  public static void premain(String arguments) {
    Thread.ofPlatform().daemon().name("parent-watch").start(ParentWatch::hold);
  }

  /// Writes a jar with this agent and nothing else, for another JVM, such as Keycloak's.
  public static Path jar(Path file) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", ParentWatch.class.getName());
    var entry = ParentWatch.class.getName().replace('.', '/') + ".class";
    try (var out = new JarOutputStream(Files.newOutputStream(file), manifest);
        var in = ParentWatch.class.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new ZipEntry(entry));
      in.transferTo(out);
    }
    return file;
  }

  // Exit, not halt: the service finishes what it has started, as at any other stop.
  private static void hold() {
    try {
      while (System.in.read() >= 0) {
        // The launcher sends nothing: only the end counts.
      }
    } catch (IOException e) {
      // A broken pipe means the same.
    }
    System.exit(1);
  }
}
