package yuqing.procedure.policy;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import yuqing.procedure.yaml.Finding;

/// The command `policy lint FILE…`: what is wrong with editions of the regulation, each by itself
/// and all beside those that come with the suite. Starts no server.
///
/// Exit 0 when they are valid, 1 with findings (one line each: file, line, fault, remedy), 2 when a
/// file cannot be read or the command is wrong.
public final class PolicyLint {

  private static final int VALID = 0;
  private static final int INVALID = 1;
  private static final int REFUSED = 2;

  private final PrintStream out;
  private final PrintStream err;
  private final Set<String> hashes = new HashSet<>();
  private final List<EditionValidity> tenures = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  PolicyLint(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    // An edition's text is Chinese in any locale of the machine.
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    var err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.exit(new PolicyLint(out, err).run(args));
  }

  int run(String... files) {
    if (files.length == 0 || files[0].startsWith("-")) {
      err.println("usage: policy lint FILE…");
      return REFUSED;
    }
    PolicyEditions.bundled().all().forEach(this::add);
    for (var file : files) {
      if (!read(file)) {
        return REFUSED;
      }
    }
    findings.addAll(EditionSequence.findings(tenures));
    findings.forEach(out::println);
    if (findings.isEmpty()) {
      out.println(String.join(", ", files) + ": valid");
    }
    return findings.isEmpty() ? VALID : INVALID;
  }

  /// A copy of one that is there already is left out.
  private void add(PolicyEdition edition) {
    if (hashes.add(edition.hash())) {
      tenures.add(edition.tenure());
    }
  }

  /// False when the file cannot be read at all.
  private boolean read(String file) {
    try {
      add(EditionReader.read(file, Files.readString(Path.of(file))));
      return true;
    } catch (UnsoundEdition e) {
      findings.addAll(e.findings());
      e.tenure().ifPresent(tenures::add);
      return true;
    } catch (NoSuchFileException e) {
      err.println(file + ": there is no such file");
    } catch (CharacterCodingException e) {
      err.println(file + ": is no UTF-8 text");
    } catch (IOException e) {
      err.println(file + ": cannot be read");
    }
    return false;
  }
}
