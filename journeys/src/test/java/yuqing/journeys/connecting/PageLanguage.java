package yuqing.journeys.connecting;

import java.nio.file.Path;
import java.util.List;

/// The languages of the page.
enum PageLanguage {
  BASH("report.sh", "bash"),
  PYTHON("report.py", "python3"),
  JAVA("Report.java", "java");

  private final String file;
  private final String program;

  PageLanguage(String file, String program) {
    this.file = file;
    this.program = program;
  }

  String file() {
    return file;
  }

  /// What has to be installed.
  List<String> programs() {
    return this == BASH ? List.of(program, "curl", "jq") : List.of(program);
  }

  String interpreter() {
    return this == JAVA
        ? Path.of(System.getProperty("java.home"), "bin", "java").toString()
        : program;
  }
}
