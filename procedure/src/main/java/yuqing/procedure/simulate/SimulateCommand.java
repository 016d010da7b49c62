package yuqing.procedure.simulate;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import yuqing.procedure.casefile.SchoolZone;
import yuqing.procedure.policy.PolicyEditions;

/// The command `simulate FILE… [--json]`: judges scenario files and starts no server.
///
/// Exit 0 when all is as expected, 1 when something differs, 2 when a file is refused or the
/// command is wrong. With `--json` one document a file, one line each, and nothing else on
/// standard output.
public final class SimulateCommand {

  private static final int AS_EXPECTED = 0;
  private static final int DIFFERS = 1;
  private static final int REFUSED = 2;
  private static final String JSON = "--json";

  private final Scenarios scenarios;
  private final PrintStream out;
  private final PrintStream err;

  SimulateCommand(PrintStream out, PrintStream err) {
    this.scenarios = new Scenarios(PolicyEditions.bundled(), SchoolZone.DEFAULT);
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    // A scenario's text is Chinese in any locale of the machine.
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    var err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.exit(new SimulateCommand(out, err).run(args));
  }

  int run(String... args) {
    List<String> files = Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList();
    var unknown =
        Arrays.stream(args).filter(arg -> arg.startsWith("--") && !arg.equals(JSON)).findFirst();
    if (unknown.isPresent() || files.isEmpty()) {
      unknown.ifPresent(arg -> err.println("unknown option " + arg));
      err.println("usage: simulate FILE… [--json]");
      return REFUSED;
    }
    var json = Arrays.asList(args).contains(JSON);
    return files.stream().mapToInt(file -> judge(file, json)).max().orElse(AS_EXPECTED);
  }

  private int judge(String file, boolean json) {
    try {
      var result = scenarios.run(file, Files.readString(Path.of(file)));
      out.println(json ? result.json() : result.text());
      // With --json standard output belongs to the documents alone.
      var messages = json ? err : out;
      result.differences().forEach(each -> messages.println(file + ": " + each));
      return result.differences().isEmpty() ? AS_EXPECTED : DIFFERS;
    } catch (UnreadableScenario e) {
      err.println(e.getMessage());
    } catch (NoSuchFileException e) {
      err.println(file + ": there is no such file");
    } catch (CharacterCodingException e) {
      err.println(file + ": is no UTF-8 text");
    } catch (IOException e) {
      err.println(file + ": cannot be read");
    }
    return REFUSED;
  }
}
