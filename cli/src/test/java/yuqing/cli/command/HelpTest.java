package yuqing.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import yuqing.cli.terminal.CommandEnvironment;
import yuqing.cli.terminal.CommandTexts;

class HelpTest {

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyCommandAndArgumentIsExplained(String language) {
    var unexplained = new ArrayList<String>();
    for (var command : commands(language)) {
      var spec = command.getCommandSpec();
      var name = spec.qualifiedName();
      if (spec.usageMessage().description().length == 0) {
        unexplained.add(name);
      }
      for (var argument : spec.args()) {
        if (argument.description().length == 0) {
          unexplained.add(name + " " + argument.paramLabel() + " " + argument);
        }
      }
    }
    assertThat(unexplained).isEmpty();
    assertThat(commands(language)).hasSizeGreaterThan(70);
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertThat(keys("zh")).isEqualTo(keys("en")).hasSizeGreaterThan(300);
  }

  private static Set<String> keys(String language) {
    ResourceBundle bundle = CommandTexts.of(language).bundle();
    return new TreeSet<>(bundle.keySet());
  }

  /// A command that nobody can look up is used by nobody.
  @Test
  void everyCommandHasAnExampleInTheDocument() throws Exception {
    var document = Files.readString(Path.of("..", "docs", "yuqing.md"));
    for (var command : commands("en")) {
      if (command.getSubcommands().isEmpty()) {
        var name = command.getCommandSpec().qualifiedName();
        assertThat(document.lines().filter(line -> line.startsWith(name)))
            .as("%s in a block of code", name)
            .isNotEmpty();
      }
    }
  }

  private static List<CommandLine> commands(String language) {
    var nothing = new PrintStream(OutputStream.nullOutputStream());
    var environment =
        new CommandEnvironment(
            Map.of(), InputStream.nullInputStream(), nothing, nothing, InstantSource.system());
    var found = new ArrayList<CommandLine>();
    found.add(YuqingCommand.commandLine(environment, CommandTexts.of(language)));
    for (int i = 0; i < found.size(); i++) {
      found.addAll(found.get(i).getSubcommands().values());
    }
    return found;
  }
}
