package yuqing.cli.command;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import yuqing.cli.terminal.CommandFailure;
import yuqing.cli.terminal.ExitStatus;

/// What is to be sent, as an argument names it: `@FILE`, `-` for the standard input, or the text
/// itself.
final class DataArgument {
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

  static CommandFailure unreadable(YuqingCommand yuqing, String file, IOException e) {
    return new CommandFailure(
        ExitStatus.USAGE, yuqing.texts().text("unreadable", file, e.getMessage()));
  }
}
