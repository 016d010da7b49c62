package yuqing.desk.policy;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;

/// Where a draft is written, tried and sent.
///
/// @param base edition that it begins with, on whose incidents it is tried
/// @param departments names by code
/// @param key by which a repeat is given once
/// @param maySend whether it may be given as an edition
public record DraftPage(
    List<EditionView> editions,
    String base,
    String text,
    Map<String, String> departments,
    String key,
    boolean maySend)
    implements TemplateInstance {}
