package yuqing.cli.terminal;

import java.util.Locale;

/// How an answer is printed: a table for people, the answer itself for programs.
public enum OutputFormat {
  TABLE,
  JSON,
  YAML;

  /// As it is written on the command line.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
