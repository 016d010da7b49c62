package yuqing.archive.completeness;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import yuqing.contracts.term.ObligationCode;
import yuqing.rest.problem.LocalizedText;

/// What people call an obligation: as in the newest edition, which the archive does not read.
public final class DutyLabels {

  private static final Map<ObligationCode, LocalizedText> LABELS = read();

  private DutyLabels() {}

  public static LocalizedText of(ObligationCode code) {
    return LABELS.get(code);
  }

  private static Map<ObligationCode, LocalizedText> read() {
    var zh = file("labels_zh.properties");
    var en = file("labels_en.properties");
    Map<ObligationCode, LocalizedText> labels = new EnumMap<>(ObligationCode.class);
    for (var code : ObligationCode.values()) {
      var key = "obligation." + code.code();
      labels.put(code, new LocalizedText(zh.getProperty(key), en.getProperty(key)));
    }
    return labels;
  }

  private static Properties file(String name) {
    var path = "/yuqing/archive/completeness/" + name;
    try (var in = DutyLabels.class.getResourceAsStream(path)) {
      var file = new Properties();
      file.load(new InputStreamReader(Objects.requireNonNull(in, path), StandardCharsets.UTF_8));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
