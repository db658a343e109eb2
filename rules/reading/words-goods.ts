/** Things people name alone in a shop's chat; they look like names where every word has small letters. Folded. */
export const goods: ReadonlySet<string> = new Set(
  `yamaha honda toyota audi bmw ford nissan kia hyundai maruti suzuki volkswagen vw tesla renault peugeot citroen fiat opel skoda seat mazda volvo chevrolet
iphone ipad macbook android samsung nokia xiaomi huawei sony lenovo dell asus canon nikon lego nike adidas puma
laptop notebook tablet printer monitor keyboard mouse headphones charger cable camera watch router software java firefox skype outlook excel windows
internet broadband wifi cable tv plan plans gb data roaming sim
burger burgers hamburger cheeseburger pizza pizzas pasta salad salads sandwich sandwiches soup fries chips chicken beef pork fish cheese pepperoni sauce soda coke cola lemonade beer wine tea coffee
water juice milk bread cake cakes croissant thick thin crust caesar classic regular veg meat lover eater simple onion tomato garlic bbq
shoes shirt shirts t-shirt dress jeans jacket coat socks bag bags ring necklace sofa couch bed bike bikes bicycle chair lamp desk shelf carpet
schuhe hemd kleid jacke tasche kette stuhl lampe regal teppich tisch fahrrad kuchen brot kaffee wein bier wasser preise offnungszeiten lieferung versand rechnung
zapatos camisa vestido chaqueta bolso silla lampara mesa bicicleta pastel pan cafe vino cerveza agua precios horario envio
chaussures chemise robe veste sac chaise lampe velo gateau pain vin biere eau tarifs horaires livraison
buty koszula sukienka kurtka torba krzeslo stol rower ciasto chleb kawa wino piwo woda cennik godziny dostawa
pepper sprite fanta peppers rice cod bacon mcdouble shake milkshake cookie cookies drinks drink meats salt
airways airlines airline airway arrival departure status claim transfer upgrade change replacement replace swift
changes queries query remove mistyped oct sep nov dec jan feb aug apr acct ph byee okey pls prices opening delivery shipping refund returns invoice`.split(
    /\s+/,
  ),
)
