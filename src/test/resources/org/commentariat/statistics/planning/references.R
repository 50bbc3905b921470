# Makes the reference values beside this file: run "Rscript references.R" in this folder. R 4.2.2.
rows <- lapply(list(c(.5, .6, .8, .05), c(.1, .2, .9, .05), c(.3, .35, .8, .01), c(.02, .1, .5, .05), c(.7, .4, .95, .1)), function(k)
  data.frame(first = k[1], second = k[2], power = k[3], significance = k[4],
             each = ceiling(power.prop.test(p1 = min(k[1:2]), p2 = max(k[1:2]), power = k[3], sig.level = k[4])$n)))
write.csv(do.call(rbind, rows), "difference.csv", row.names = FALSE, quote = FALSE)
# Cochran (1977), section 4.4
rows <- lapply(list(c(.05, .5, 1e6, 1, .95), c(.05, .5, 500, 1, .95), c(.03, .2, 3000, 1.8, .9), c(.1, .1, 37, 1, .95), c(.01, .3, 20000, .6, .99)), function(k) {
  n0 <- qnorm(1 - (1 - k[5]) / 2)^2 * k[2] * (1 - k[2]) * k[4] / k[1]^2
  data.frame(margin = k[1], share = k[2], items = format(k[3], scientific = FALSE), effect = k[4], level = k[5], codings = ceiling(min(k[3], n0 / (1 + (n0 - 1) / k[3]))))
})
write.csv(do.call(rbind, rows), "margin.csv", row.names = FALSE, quote = FALSE)
