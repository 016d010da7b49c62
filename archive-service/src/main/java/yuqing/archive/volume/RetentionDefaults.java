package yuqing.archive.volume;

import jakarta.enterprise.context.ApplicationScoped;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;

/// The terms of the school's settings, by level alone.
@ApplicationScoped
class RetentionDefaults implements RetentionTerms {

  private final RetentionSettings settings;

  RetentionDefaults(RetentionSettings settings) {
    this.settings = settings;
  }

  @Override
  public String of(Level level, Category category) {
    return switch (level) {
      case ONE -> settings.levelOne();
      case TWO -> settings.levelTwo();
      case THREE -> settings.levelThree();
      case null -> null;
    };
  }
}
