/// A packaged service, or the whole suite, started to be measured.
package yuqing.bench.service;
