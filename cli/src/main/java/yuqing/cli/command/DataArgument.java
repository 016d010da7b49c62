package yuqing.cli.command;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import yuqing.cli.terminal.CommandFailure;
import yuqing.cli.terminal.ExitStatus;

/// What is to be sent, as an argument names it: `@FILE`, `-` for the standard input, or the text
/// itself.
final class DataArgument {
  private static final String DATA = "--data";

  private DataArgument() {}

  static BodyPublisher body(YuqingCommand yuqing, String argument) {
    return BodyPublishers.ofByteArray(bytes(yuqing, argument));
  }

  /// @param file a file's name, or `-`
  static BodyPublisher ofFile(YuqingCommand yuqing, String file) {
    return body(yuqing, file.equals("-") ? file : "@" + file);
  }

  private static byte[] bytes(YuqingCommand yuqing, String argument) {
    try {
      if (argument.equals("-")) {
        return yuqing.environment().in().readAllBytes();
      }
      return argument.startsWith("@")
          ? Files.readAllBytes(Path.of(argument.substring(1)))
          : argument.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unreadable(yuqing, argument, e);
    }
  }

  /// Refuses a command line that names a whole body and single fields too: which of the two counts
  /// would be anyone's guess.
  ///
  /// @param spec of a command with `--data`
  static void refuseBesides(YuqingCommand yuqing, CommandSpec spec) {
    var parsed = spec.commandLine().getParseResult();
    var options =
        parsed.matchedOptions().stream()
            .filter(option -> !option.inherited() && !option.longestName().equals(DATA))
            .map(OptionSpec::longestName);
    // The first one is what the request is about.
    var positions =
        parsed.matchedPositionals().stream()
            .filter(position -> position.index().min() > 0)
            .map(PositionalParamSpec::paramLabel);
    var besides = Stream.concat(options, positions).distinct().toList();
    if (parsed.hasMatchedOption(DATA) && !besides.isEmpty()) {
      var texts = yuqing.texts();
      throw new CommandFailure(
          ExitStatus.USAGE,
          texts.text("besides-data", String.join(texts.text("separator"), besides)));
    }
  }

  static CommandFailure unreadable(YuqingCommand yuqing, String file, IOException e) {
    return new CommandFailure(
        ExitStatus.USAGE, yuqing.texts().text("unreadable", file, e.getMessage()));
  }
}
