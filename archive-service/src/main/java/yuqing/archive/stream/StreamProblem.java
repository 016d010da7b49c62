package yuqing.archive.stream;

import yuqing.rest.problem.ProblemType;

/// Why a stream is refused.
public enum StreamProblem implements ProblemType {
  PLACE_UNKNOWN(422, "此处不在本档案的事件流中", "The stream of this archive has no such place");

  private final Meaning meaning;

  StreamProblem(int status, String titleZh, String titleEn) {
    meaning = new Meaning(status, titleZh, titleEn);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
