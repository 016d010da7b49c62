package yuqing.procedure.policy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import yuqing.contracts.term.DossierPart;
import yuqing.contracts.term.Post;
import yuqing.procedure.policy.DossierRule.PartRule;
import yuqing.procedure.yaml.Findings;
import yuqing.procedure.yaml.YamlMap;
import yuqing.procedure.yaml.YamlValue;

/// Reads what a dossier must have: each part once.
final class DossierPartsReader {

  private final Findings findings;

  DossierPartsReader(Findings findings) {
    this.findings = findings;
  }

  /// Null where a part of it is at fault, which is noted.
  DossierRule read(YamlMap map) {
    var faultsBefore = findings.count();
    findings.onlyKeys(map, Set.of("article", "source", "parts"));
    var article = findings.read(() -> map.get("article").number());
    var source = findings.read(() -> map.get("source").code("source", NumberSource.class));
    var parts = findings.read(() -> parts(map.get("parts")));
    return findings.count() > faultsBefore ? null : new DossierRule(article, source, parts);
  }

  private Map<DossierPart, PartRule> parts(YamlValue value) {
    Map<DossierPart, PartRule> parts = new EnumMap<>(DossierPart.class);
    for (var each : value.list()) {
      findings.read(() -> add(parts, each));
    }
    return parts;
  }

  private static PartRule add(Map<DossierPart, PartRule> parts, YamlValue each) {
    var map = each.map().onlyKeys(Set.of("part", "from-level", "article", "owner"));
    var part = map.get("part").code("part", DossierPart.class);
    if (parts.containsKey(part)) {
      throw each.fault(EditionFault.PART_TWICE, part.code());
    }
    var rule =
        new PartRule(
            GradingTableReader.level(map.get("from-level")),
            map.find("article").map(YamlValue::number).orElse(part.usual().article()),
            map.find("owner")
                .map(owner -> owner.code("post", Post.class))
                .orElse(part.usual().owner()));
    parts.put(part, rule);
    return rule;
  }
}
