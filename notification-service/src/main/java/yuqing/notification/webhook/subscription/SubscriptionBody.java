package yuqing.notification.webhook.subscription;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/// What a subscription is asked for with.
///
/// @param eventTypes names, or a family as `escalation.*`; left out for all. An empty list asks for
///     nothing, which nobody means
/// @param departments codes; left out for all
/// @param description for people; may be left out
public record SubscriptionBody(
    @NotBlank @Size(max = 2_000) String url,
    @Size(min = 1, max = 100) List<String> eventTypes,
    @Size(min = 1, max = 100) List<String> departments,
    @Size(max = 200) String description) {}
