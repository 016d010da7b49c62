package yuqing.cli.command;

import java.util.Locale;

/// The languages of the command's words, and of the services' answers to it.
enum CommandLanguage {
  ZH,
  EN;

  /// As it is written on the command line.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
