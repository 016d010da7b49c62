package yuqing.archive.completeness;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import yuqing.rest.problem.LocalizedText;

/// The labels of this package in both languages, from their files.
final class LabelFile {

  private static final Properties ZH = read("labels_zh.properties");
  private static final Properties EN = read("labels_en.properties");

  private LabelFile() {}

  /// @param key that both files have
  static LocalizedText text(String key) {
    return new LocalizedText(ZH.getProperty(key), EN.getProperty(key));
  }

  private static Properties read(String name) {
    var path = "/yuqing/archive/completeness/" + name;
    try (var in = LabelFile.class.getResourceAsStream(path)) {
      var file = new Properties();
      file.load(new InputStreamReader(Objects.requireNonNull(in, path), StandardCharsets.UTF_8));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
