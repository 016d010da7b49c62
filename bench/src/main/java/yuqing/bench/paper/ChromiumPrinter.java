package yuqing.bench.paper;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yuqing.archive.paper.PaperRenderer;
import yuqing.localstack.StackException;

/// Chromium without a window, started anew for each paper as a script would.
///
/// @param program its file
/// @param folder where pages, papers and the browser's profile go
record ChromiumPrinter(Path program, Path folder) {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chromium-headless-shell");

  private static final List<String> FONTS =
      List.of("paper-song-regular.ttf", "paper-song-bold.ttf");

  private static final int WITHIN_S = 60;

  private static final Pattern STYLE = Pattern.compile("<style>.*?</style>", Pattern.DOTALL);
  private static final Pattern BODY = Pattern.compile("<body[^>]*>(.*)</body>", Pattern.DOTALL);

  private static final String FACES =
      """
      <style>@font-face { font-family: 'Paper Song'; src: url('paper-song-regular.ttf'); }
      @font-face { font-family: 'Paper Song Bold'; font-weight: bold;
        src: url('paper-song-bold.ttf'); }</style>
      """;

  /// Empty where none is on the path.
  static Optional<ChromiumPrinter> find(Path folder) throws IOException {
    var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1);
    var found =
        NAMES.stream()
            .flatMap(name -> Stream.of(folders).map(each -> Path.of(each, name)))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    for (var font : FONTS) {
      try (var stream = PaperRenderer.class.getResourceAsStream("/fonts/" + font)) {
        Files.copy(stream, folder.resolve(font), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return Optional.of(new ChromiumPrinter(found.get(), folder));
  }

  /// @return bytes of the file
  long print(List<String> sheets) throws IOException, InterruptedException {
    var page = Files.writeString(folder.resolve("page.html"), page(sheets));
    var paper = folder.resolve("paper.pdf");
    Files.deleteIfExists(paper);
    var process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--disable-gpu",
                "--no-sandbox",
                "--user-data-dir=" + folder.resolve("profile"),
                "--no-pdf-header-footer",
                "--print-to-pdf=" + paper,
                page.toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("chromium.log").toFile())
            .start();
    if (!process.waitFor(WITHIN_S, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    if (!Files.exists(paper)) {
      throw new StackException("Chromium printed nothing: see " + folder.resolve("chromium.log"));
    }
    return Files.size(paper);
  }

  /// All sheets in one page.
  static String page(List<String> sheets) {
    var styles = new LinkedHashSet<String>();
    var bodies = new StringBuilder();
    for (var sheet : sheets) {
      STYLE.matcher(sheet).results().forEach(style -> styles.add(style.group()));
      BODY.matcher(sheet)
          .results()
          .forEach(
              body ->
                  bodies
                      .append("<div style=\"page-break-before: always\">")
                      .append(body.group(1))
                      .append("</div>"));
    }
    return "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"/>"
        + FACES
        + String.join("", styles)
        + "</head><body>"
        + bodies
        + "</body></html>";
  }
}
