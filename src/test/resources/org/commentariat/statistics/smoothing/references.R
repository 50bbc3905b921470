# Makes the reference values beside this file: run "Rscript references.R" in this folder.
# Made with R 4.2.2 and clubSandwich 0.5.8.
suppressMessages(library(clubSandwich))
set.seed(20140731)
num <- function(x) sprintf("%.17g", x)
rows <- unlist(lapply(c(30, 60, 120), function(n) {
  d <- data.frame(t = round(sort(runif(n, 0, 10)), 2), g = sample(letters[1:8], n, replace = TRUE))
  d$y <- rbinom(n, 1, .3 + .04 * d$t)
  lapply(c(.5, 3, 5, 9.5), function(at) {
    h <- 4
    d$x <- d$t - at
    near <- d[abs(d$x) < h, ]
    fit <- lm(y ~ x, data = near, weights = 1 - (near$x / h)^2)
    se <- sqrt(vcovCR(fit, cluster = near$g, type = "CR1")[1, 1])
    half <- qt(.975, length(unique(near$g)) - 1) * se
    clip <- function(v) max(0, min(1, v))
    data.frame(observations = paste(d$t, d$y, d$g, sep = "/", collapse = " "), time = at, bandwidth = h,
               value = num(clip(coef(fit)[1])), low = num(clip(coef(fit)[1] - half)),
               high = num(clip(coef(fit)[1] + half)), n = nrow(near))
  })
}), recursive = FALSE)
write.csv(do.call(rbind, rows), "local.csv", row.names = FALSE, quote = FALSE)
