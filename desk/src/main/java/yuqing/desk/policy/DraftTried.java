package yuqing.desk.policy;

import io.quarkus.qute.TemplateInstance;
import java.util.Map;

/// What a draft would have made of past incidents.
///
/// @param departments names by code
public record DraftTried(WhatIfView result, Map<String, String> departments)
    implements TemplateInstance {}
