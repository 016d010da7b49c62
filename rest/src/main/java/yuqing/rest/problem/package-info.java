/// Refusals: RFC 9457 problem+json, in Chinese or English, all faulty fields named at once. A
/// service throws {@link yuqing.rest.problem.ProblemException} with a type of its own enum; what
/// the framework throws is turned into the same shape.
package yuqing.rest.problem;
