package yuqing.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import yuqing.verifier.trust.TrustedSigners;
import yuqing.verifier.trust.UnusableTrust;

/// The command `verify BUNDLE [--trust FILE]… [--json]`: starts no server and asks nobody.
///
/// Exit 0 when nothing was altered and the signer is trusted, 1 when something was altered (a
/// line for each finding), 2 when the bundle is consistent and its signer unknown, 64 when it
/// could not be checked: the command is wrong, or a file cannot be read.
public final class VerifyCommand {

  private static final int NOT_CHECKED = 64;
  private static final String USAGE = "usage: verify BUNDLE [--trust FILE]… [--json]";

  private final PrintStream out;
  private final PrintStream err;

  VerifyCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    // Names are Chinese in any locale of the machine.
    var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    System.exit(new VerifyCommand(out, err).run(args));
  }

  int run(String... args) {
    var bundles = new ArrayList<String>();
    var trust = new ArrayList<String>();
    boolean json = false;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--json" -> json = true;
        case "--trust" -> {
          if (++i == args.length) {
            return refuse("--trust needs a file");
          }
          trust.add(args[i]);
        }
        default -> {
          if (args[i].startsWith("--")) {
            return refuse("unknown option " + args[i]);
          }
          bundles.add(args[i]);
        }
      }
    }
    return bundles.size() == 1
        ? verify(bundles.getFirst(), trust, json)
        : refuse("one bundle is verified at a time");
  }

  private int refuse(String why) {
    err.println(why);
    err.println(USAGE);
    return NOT_CHECKED;
  }

  private int verify(String bundle, List<String> trust, boolean json) {
    try (var channel = FileChannel.open(Path.of(bundle), StandardOpenOption.READ)) {
      var trusted = new TrustedSigners();
      for (var file : trust) {
        trusted.add(Path.of(file));
      }
      var report = BundleVerification.verify(channel, trusted);
      if (json) {
        out.println(ReportJson.of(bundle, report));
      } else {
        ReportText.of(bundle, report).forEach(out::println);
      }
      return report.outcome().exitCode();
    } catch (UnusableTrust e) {
      err.println(e.getMessage());
    } catch (IOException | InvalidPathException e) {
      err.println(bundle + ": cannot be read");
    }
    return NOT_CHECKED;
  }
}
