FROM node:22-bookworm-slim AS web
WORKDIR /src/web
COPY web/package.json web/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY web ./
RUN npm run build

FROM rust:1.95-bookworm AS build
WORKDIR /src
COPY . .
COPY --from=web /src/web/dist web/dist
RUN cargo build --release --locked --bin outcry

FROM debian:bookworm-slim
RUN useradd --uid 10001 --no-create-home outcry
COPY --from=build /src/target/release/outcry /usr/local/bin/outcry
USER outcry
EXPOSE 8080
ENTRYPOINT ["outcry"]
CMD ["serve", "--listen", "0.0.0.0:8080"]
