/// A bound on how many requests do costly work at the same time. What bounds each operation stands
/// in `docs/operations.md`.
package yuqing.rest.work;
