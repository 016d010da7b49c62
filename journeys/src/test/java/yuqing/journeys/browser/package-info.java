/// The desk in a real browser: what people click, on the screens that they have. Compiled and run
/// where Chromium is, or on request by the profile `browser`.
package yuqing.journeys.browser;
