package yuqing.procedure.policy;

/// What a thing is called by people.
public record Label(String zh, String en) {}
