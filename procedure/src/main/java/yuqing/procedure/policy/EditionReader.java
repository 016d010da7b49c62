package yuqing.procedure.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import yuqing.contracts.term.ObligationCode;
import yuqing.procedure.yaml.Yaml;
import yuqing.procedure.yaml.YamlFault;
import yuqing.procedure.yaml.YamlMap;
import yuqing.procedure.yaml.YamlValue;

/// Reads an edition and refuses an unsound one, naming every line at fault.
public final class EditionReader {

  private static final Set<String> KEYS =
      Set.of("edition", "title", "grading", "heightened", "obligations", "ladder");

  private final List<String> findings = new ArrayList<>();

  private EditionReader() {}

  /// @param file how the text is called in a finding
  /// @throws UnsoundEdition with all findings
  public static PolicyEdition read(String file, String text) {
    return new EditionReader().edition(file, text);
  }

  private PolicyEdition edition(String file, String text) {
    var root = sound(() -> Yaml.read(file, text).map());
    stopAtFindings();
    sound(() -> root.onlyKeys(KEYS));
    var date = sound(() -> root.get("edition").date());
    var title = sound(() -> label(root.get("title")));
    var grading = sound(() -> GradingReader.read(root.get("grading")));
    var heightened = sound(() -> heightened(root.get("heightened").map()));
    var obligations = obligations(root);
    var ladder = sound(() -> LadderReader.read(root.get("ladder").map()));
    stopAtFindings();
    return new PolicyEdition(date, sha256(text), title, grading, heightened, obligations, ladder);
  }

  private Map<ObligationCode, ObligationRule> obligations(YamlMap root) {
    Map<ObligationCode, ObligationRule> rules = new EnumMap<>(ObligationCode.class);
    var list = sound(() -> root.get("obligations").list());
    for (var each : list == null ? List.<YamlValue>of() : list) {
      var rule = sound(() -> ObligationReader.read(each));
      if (rule != null && rules.put(rule.code(), rule) != null) {
        findings.add(each.fault(rule.code().code() + " stands twice").getMessage());
      }
    }
    for (var code : ObligationCode.values()) {
      if (list != null && !rules.containsKey(code) && findings.isEmpty()) {
        findings.add(root.self().fault("obligation " + code.code() + " is missing").getMessage());
      }
    }
    return rules;
  }

  private static HeightenedRule heightened(YamlMap map) {
    map.onlyKeys(Set.of("article", "source", "divide-by", "shorter-than"));
    var divideBy = map.get("divide-by");
    if (divideBy.number() < 1) {
      throw divideBy.fault("is a whole number from 1 on");
    }
    return new HeightenedRule(
        map.get("article").number(),
        map.get("source").code("source", NumberSource.class),
        divideBy.number(),
        map.get("shorter-than").duration());
  }

  static Label label(YamlValue value) {
    var map = value.map().onlyKeys(Set.of("zh", "en"));
    return new Label(map.get("zh").text(), map.get("en").text());
  }

  private <T> T sound(Supplier<T> part) {
    try {
      return part.get();
    } catch (YamlFault fault) {
      findings.add(fault.getMessage());
      return null;
    }
  }

  private void stopAtFindings() {
    if (!findings.isEmpty()) {
      throw new UnsoundEdition(findings);
    }
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
